package pl.ebok.infratests.endtoend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;

/**
 * A call that changes something, ready to be made and to succeed.
 *
 * @param trace what the audit trail says of it; absent where nothing of a customer or a clerk's is changed
 */
record Change(Api by, String method, String path, Optional<Map<String, ?>> body, Optional<Trace> trace) {

    /**
     * An entry of the audit trail.
     *
     * @param customer absent where it is no single customer's
     * @param before names of what was otherwise before
     * @param after names of what is otherwise now
     */
    record Trace(String actor, String action, Optional<String> customer, Set<String> before, Set<String> after) {}

    static Change post(Api by, String path, Map<String, ?> body) {
        return new Change(by, "POST", path, Optional.of(body), Optional.empty());
    }

    /** A POST that says all by its path. */
    static Change post(Api by, String path) {
        return new Change(by, "POST", path, Optional.empty(), Optional.empty());
    }

    static Change put(Api by, String path, Map<String, ?> body) {
        return new Change(by, "PUT", path, Optional.of(body), Optional.empty());
    }

    static Change delete(Api by, String path) {
        return new Change(by, "DELETE", path, Optional.empty(), Optional.empty());
    }

    Change leaving(Trace left) {
        return new Change(by, method, path, body, Optional.of(left));
    }

    Answer made(String key) {
        return by.call(method, path, body, key);
    }

    /** The same call with something else in its body, which is not the same request then. */
    Answer madeOtherwise(String key) {
        Map<String, Object> other = new LinkedHashMap<>(body.orElse(Map.of()));
        other.put("remark", "inna treść");
        return by.call(method, path, Optional.of(other), key);
    }
}
