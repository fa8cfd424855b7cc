package pl.ebok.domain.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the utility's days begin and end: instants are kept in UTC, deadlines are days in Poland. */
public final class BusinessZone {
    public static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private BusinessZone() {}

    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(WARSAW).toLocalDate();
    }
}
