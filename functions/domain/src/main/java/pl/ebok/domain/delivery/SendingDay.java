package pl.ebok.domain.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pl.ebok.domain.calendar.BusinessZone;

/**
 * The business day on which a document is sent: the day of issue, and later by the days it was held up since. So a run
 * for another day than today moves the whole story to that day, and a letter held up is never dated back.
 */
public final class SendingDay {
    private SendingDay() {}

    public static LocalDate of(LocalDate issuedOn, Instant since, Instant now) {
        long heldUp = ChronoUnit.DAYS.between(BusinessZone.dayOf(since), BusinessZone.dayOf(now));
        return issuedOn.plusDays(Math.max(0, heldUp));
    }
}
