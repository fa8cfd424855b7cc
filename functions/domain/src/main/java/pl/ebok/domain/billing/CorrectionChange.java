package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.List;

/** What a correcting invoice puts right. */
public sealed interface CorrectionChange {

    /** The whole invoice comes to nothing; the meters stay billed up to where they were. */
    record Cancelled() implements CorrectionChange {}

    /** Readings on the invoice were other ones, or an estimated end is replaced by a real reading. */
    record Readings(List<CorrectedReading> readings) implements CorrectionChange {
        public Readings {
            readings = List.copyOf(readings);
        }
    }

    /** @param value whole m³ that the meter really showed at the end of that day */
    record CorrectedReading(String meterId, LocalDate readOn, long value) {}
}
