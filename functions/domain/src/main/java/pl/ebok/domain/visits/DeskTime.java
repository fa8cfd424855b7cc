package pl.ebok.domain.visits;

import java.time.LocalDateTime;

/**
 * The smallest piece of a desk's day that can be taken: a visit takes as many in a row as it needs.
 *
 * @param start in Poland
 * @param desk 1 to the number of desks
 */
public record DeskTime(LocalDateTime start, int desk) {
    public static final int MINUTES = 15;
}
