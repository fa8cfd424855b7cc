package pl.ebok.domain.messages;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a letter's text asks for by name: days, moments, amounts and {@link Words} are written as people write them in
 * either language, all else as it is. An absent fact leaves its line out.
 */
public final class Facts {
    private final Map<String, @Nullable Object> facts = new HashMap<>();

    private Facts() {}

    public static Facts none() {
        return new Facts();
    }

    public static Facts of(String name, @Nullable Object fact) {
        return new Facts().and(name, fact);
    }

    public Facts and(String name, @Nullable Object fact) {
        facts.put(name, fact);
        return this;
    }

    Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(facts);
    }
}
