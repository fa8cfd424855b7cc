package pl.ebok.domain.billing;

import java.time.LocalDate;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;

/**
 * Water that went through a meter in a period.
 *
 * @param volume m³; negative where a real reading settles an estimate that was too high
 * @param estimated whether it is an estimate, in whole or in part
 */
public record MeterConsumption(String meterId, MeterKind kind, Period period, long volume, boolean estimated) {
    boolean overlaps(LocalDate from, LocalDate to) {
        return !period.to().isBefore(from) && !period.from().isAfter(to);
    }
}
