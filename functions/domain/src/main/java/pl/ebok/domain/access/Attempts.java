package pl.ebok.domain.access;

import java.time.Instant;

/** Counts wrong attempts under a key and forgets them an hour after the first. */
public interface Attempts {
    /** A count within its hour; {@code until} is when it is forgotten. */
    record Count(int wrong, Instant until) {}

    /** The count at that moment; zero wrong attempts where nothing is kept or the hour is over. */
    Count of(String key, Instant now);

    /** Adds one wrong attempt, starting a new hour where the last one is over. */
    void addWrong(String key, Instant now);
}
