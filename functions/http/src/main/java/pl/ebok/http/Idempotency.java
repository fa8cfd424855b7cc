package pl.ebok.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Text;

/** Gives the first answer again to the same key and body, and refuses the key with another body. */
final class Idempotency {
    private static final String HEADER = "Idempotency-Key";

    private final IdempotencyStore store;

    Idempotency(IdempotencyStore store) {
        this.store = store;
    }

    ApiResponse answer(ApiRequest request, Function<ApiRequest, ApiResponse> handler) {
        String given = request.header(HEADER);
        if (given == null) {
            return handler.apply(request);
        }
        String key = request.call(uuid(given));
        String bodyHash = sha256(request.rawBody());
        var kept = store.claim(key, bodyHash);
        if (kept.isPresent()) {
            return again(kept.get(), bodyHash);
        }
        return first(request, handler, key, bodyHash);
    }

    private static ApiResponse again(IdempotencyStore.Kept kept, String bodyHash) {
        if (!kept.bodyHash().equals(bodyHash)) {
            throw ProblemException.of(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return kept.response()
                .orElseThrow(() -> ProblemException.of(Problem.CALL_IN_PROGRESS).header("Retry-After", "1"));
    }

    private ApiResponse first(
            ApiRequest request, Function<ApiRequest, ApiResponse> handler, String key, String bodyHash) {
        ApiResponse response = handler.apply(request);
        if (passing(response.status())) {
            store.release(key);
        } else {
            store.complete(key, bodyHash, response);
        }
        return response;
    }

    /** What may be otherwise the next time: a failure of ours, a lock, a token that ran out. */
    private static boolean passing(int status) {
        return status >= 500 || status == 401 || status == 429;
    }

    private static String uuid(String given) {
        try {
            return UUID.fromString(given.strip()).toString();
        } catch (IllegalArgumentException notUuid) {
            throw new InvalidInput(HEADER, new Text("oczekiwano UUID", "a UUID is expected"));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
