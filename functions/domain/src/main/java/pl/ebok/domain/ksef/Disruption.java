package pl.ebok.domain.ksef;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which KSeF could not be used, as the Ministry announced it.
 *
 * @param from first day
 * @param until last day; absent while it goes on
 */
public record Disruption(
        Kind kind, LocalDate from, @Nullable LocalDate until) {
    /** What was announced; it decides how long an invoice may wait afterwards. */
    public enum Kind {
        /** Planned or short: sent by the next working day after its end. */
        OUTAGE,
        /** Announced emergency: sent within seven working days after its end. */
        EMERGENCY,
        /** Threat to the state: nothing is sent, neither then nor later, and documents carry no codes. */
        TOTAL_FAILURE
    }

    public Disruption {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a disruption does not end before it begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
