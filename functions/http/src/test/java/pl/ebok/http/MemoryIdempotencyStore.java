package pl.ebok.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers kept in memory, for good. */
final class MemoryIdempotencyStore implements IdempotencyStore {
    private final Map<String, Kept> kept = new HashMap<>();

    @Override
    public Optional<Kept> claim(String key, String bodyHash) {
        return Optional.ofNullable(kept.putIfAbsent(key, new Kept(bodyHash, Optional.empty())));
    }

    @Override
    public void complete(String key, String bodyHash, ApiResponse response) {
        kept.put(key, new Kept(bodyHash, Optional.of(response)));
    }

    @Override
    public void release(String key) {
        kept.remove(key);
    }
}
