package pl.ebok.http;

import java.util.Optional;

/** Keeps the first answer given under an idempotency key. */
public interface IdempotencyStore {

    /**
     * An answer kept, or a call still going on.
     *
     * @param bodyHash of the request it answered
     * @param response absent while the first call is going on
     */
    record Kept(String bodyHash, Optional<ApiResponse> response) {}

    /**
     * Claims a key for a call. A claim without an answer lapses after half a minute, so that a crash does not block it.
     *
     * @return what is kept under that key, or empty where this call now owns it
     */
    Optional<Kept> claim(String key, String bodyHash);

    void complete(String key, String bodyHash, ApiResponse response);

    /** Gives a claim up after a failure, so that the call can be made again. */
    void release(String key);
}
