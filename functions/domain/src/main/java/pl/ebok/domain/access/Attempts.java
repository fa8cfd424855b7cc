package pl.ebok.domain.access;

import java.time.Instant;

/** Counts tries under a key. A try is counted before anything is compared, so that many at once are no way around it. */
public interface Attempts {
    /** No limit but that of a day. */
    int ANY = Integer.MAX_VALUE;

    /**
     * Takes one try, of at most so many a business day and in all.
     *
     * @return false where none is left; then nothing is counted
     */
    boolean take(String key, int aDay, int inAll, Instant now);

    /** Gives one try back: it was no wrong one. */
    void giveBack(String key);

    /** Begins anew. */
    void forget(String key);
}
