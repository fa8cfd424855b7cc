package pl.ebok.payments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;

/** A day as statements give it: a date, or an instant, which belongs to the day it is in Warsaw. */
final class StatementDay {
    private static final int DATE = 10;

    private StatementDay() {}

    /** Absent where it is none, such as 30 February. */
    static @Nullable LocalDate of(@Nullable String text) {
        if (text == null || text.length() < DATE) {
            return null;
        }
        try {
            boolean instant = text.indexOf('T') == DATE && text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
            return instant
                    ? OffsetDateTime.parse(text)
                            .atZoneSameInstant(BusinessZone.WARSAW)
                            .toLocalDate()
                    : LocalDate.parse(text.substring(0, DATE));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
