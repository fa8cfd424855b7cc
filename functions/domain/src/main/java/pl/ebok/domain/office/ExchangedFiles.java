package pl.ebok.domain.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of the drop folder: what waits, what was taken, and what was wrong with it. */
public interface ExchangedFiles {
    /** Newest first. */
    List<ExchangedFile> all();

    /** What could not be taken of a file, as its report says; empty where all of it was. */
    Optional<Map<String, @Nullable Object>> report(String name);

    /** Leaves a file to be taken; the same again changes nothing. */
    void drop(Kind kind, String name, byte[] content);

    /** What a file holds. */
    enum Kind {
        CUSTOMERS,
        TARIFF,
        STATEMENT
    }

    /** How far a file is. */
    enum State {
        WAITING,
        TAKEN,
        TAKEN_IN_PART
    }

    /** @param at when it came to where it lies */
    record ExchangedFile(String name, Kind kind, State state, Instant at, long size) {}
}
