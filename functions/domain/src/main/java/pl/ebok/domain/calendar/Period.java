package pl.ebok.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both counted. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after its first day: " + from + " to " + to);
        }
    }

    /** Number of days, both ends counted. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
