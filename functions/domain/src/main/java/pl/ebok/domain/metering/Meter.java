package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * A meter at a supply point with its readings, oldest first.
 *
 * @param digits black digits; it turns over to 0 after the highest number they can show
 * @param legalisedUntil last day on which its readings count; absent when unknown
 */
public record Meter(
        String meterId,
        CustomerNumber customerNumber,
        String contractNumber,
        MeterKind kind,
        int digits,
        LocalDate installedOn,
        @Nullable LocalDate removedOn,
        @Nullable LocalDate legalisedUntil,
        List<Reading> readings) {
    public Meter {
        readings = readings.stream()
                .sorted(Comparator.comparing(Reading::readOn).thenComparingLong(Reading::value))
                .toList();
        if (digits < 3 || digits > 9) {
            throw new IllegalArgumentException("a meter has 3 to 9 digits");
        }
    }

    /** The number of values it can show: it turns over from {@code turnover() - 1} to 0. */
    public long turnover() {
        long values = 1;
        for (int i = 0; i < digits; i++) {
            values *= 10;
        }
        return values;
    }

    /**
     * What flowed between two values it showed: a fall from the top tenth of its digits to the lowest tenth is a
     * rollover; any other fall gives a negative number.
     */
    public long use(long from, long to) {
        long turnover = turnover();
        boolean rolledOver = to < from && from >= turnover - turnover / 10 && to < turnover / 10;
        return rolledOver ? to + turnover - from : to - from;
    }

    /** The meter as it could be known on that day: without what was read, or happened to it, later. */
    public Meter upTo(LocalDate day) {
        LocalDate removed = removedOn == null || removedOn.isAfter(day) ? null : removedOn;
        return new Meter(
                meterId,
                customerNumber,
                contractNumber,
                kind,
                digits,
                installedOn,
                removed,
                legalisedUntil,
                readings.stream()
                        .filter(reading -> !reading.readOn().isAfter(day))
                        .toList());
    }

    public Optional<Reading> lastReading() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
    }
}
