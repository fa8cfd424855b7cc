package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param pointClosed whether the point was shut when it was removed, so that no water flows until another one comes
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
        boolean pointClosed,
        List<Reading> readings) {
    /** A meter at a point that stays open when it is removed. */
    public Meter(
            String meterId,
            CustomerNumber customerNumber,
            String contractNumber,
            MeterKind kind,
            int digits,
            LocalDate installedOn,
            @Nullable LocalDate removedOn,
            @Nullable LocalDate legalisedUntil,
            List<Reading> readings) {
        this(
                meterId,
                customerNumber,
                contractNumber,
                kind,
                digits,
                installedOn,
                removedOn,
                legalisedUntil,
                false,
                readings);
    }

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
        return with(
                removed,
                readings.stream()
                        .filter(reading -> !reading.readOn().isAfter(day))
                        .toList());
    }

    /** The same meter without the real reading of that day. */
    public Meter without(LocalDate day) {
        return with(
                removedOn,
                readings.stream()
                        .filter(reading ->
                                !reading.source().isReal() || !reading.readOn().equals(day))
                        .toList());
    }

    /** The meter's own data. */
    public Meter withoutReadings() {
        return with(removedOn, List.of());
    }

    /** The same meter with those readings alone. */
    public Meter withReadings(List<Reading> others) {
        return with(removedOn, others);
    }

    /** The same meter with that reading in the place of its day's. */
    public Meter with(Reading reading) {
        var others = new ArrayList<>(without(reading.readOn()).readings);
        others.add(reading);
        return with(removedOn, others);
    }

    private Meter with(@Nullable LocalDate removed, List<Reading> others) {
        return new Meter(
                meterId,
                customerNumber,
                contractNumber,
                kind,
                digits,
                installedOn,
                removed,
                legalisedUntil,
                pointClosed,
                others);
    }

    /** The real reading of that day. */
    public Optional<Reading> readingOn(LocalDate day) {
        return readings.stream()
                .filter(reading -> reading.source().isReal() && reading.readOn().equals(day))
                .findFirst();
    }

    public Optional<Reading> lastReading() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
    }
}
