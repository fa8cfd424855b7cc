package pl.ebok.domain.visits;

import java.time.LocalTime;

/** From when to when the office receives people on a day. */
public record OpeningHours(LocalTime from, LocalTime to) {
    public OpeningHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an office opens before it closes");
        }
    }
}
