package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.GardenSeason;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Reading;

/** What a garden meter deducts in one period: from the reading last billed to the newest one that counts. */
final class GardenMeterUse {
    private final Meter meter;
    private final Period period;
    private final boolean octoberEndsAPeriod;

    GardenMeterUse(Meter meter, Period period, int periodMonths) {
        this.meter = meter;
        this.period = period;
        YearMonth end = YearMonth.from(period.from()).plusMonths(periodMonths - 1L);
        this.octoberEndsAPeriod = Math.floorMod(end.getMonthValue() - 10, periodMonths) == 0;
    }

    /** Absent where the meter does not count, or nothing is known to count from. */
    @Nullable
    MeterUse use(EarlierBills earlier) {
        if (meter.installedOn().isAfter(period.to())) {
            return null;
        }
        LocalDate from;
        long value;
        MeterUse billed = earlier.lastUseOf(meter.meterId());
        if (billed != null && billed.to() != null) {
            from = billed.toDay();
            value = billed.to();
        } else {
            Reading first = firstReading();
            if (first == null) {
                return null;
            }
            from = first.readOn();
            value = first.value();
        }
        Reading end = endReading(from);
        if (end != null && (counts() || end.readOn().isAfter(from))) {
            long use = meter.use(value, end.value());
            return new MeterUse(meter.meterId(), MeterKind.GARDEN, from, value, end.readOn(), end.value(), use, false);
        }
        return counts() ? new MeterUse(meter.meterId(), MeterKind.GARDEN, from, value, from, value, 0, false) : null;
    }

    /** Whether it was there and legalised in the period; a reading of a valid day counts later too. */
    private boolean counts() {
        LocalDate removedOn = meter.removedOn();
        return (removedOn == null || !removedOn.isBefore(period.from()))
                && !GardenSeason.legalisedUntil(meter).isBefore(period.from());
    }

    private @Nullable Reading endReading(LocalDate from) {
        Reading newest = null;
        Reading nearest = null;
        for (Reading reading : meter.readings()) {
            LocalDate day = reading.readOn();
            if (day.isBefore(from)
                    || !counts(reading)
                    || day.isAfter(period.to().plusDays(MeterChain.TOLERANCE_DAYS))) {
                continue;
            }
            newest = reading;
            if (distance(reading, period.to()) <= MeterChain.TOLERANCE_DAYS
                    && (nearest == null || distance(reading, period.to()) < distance(nearest, period.to()))) {
                nearest = reading;
            }
        }
        return nearest == null ? newest : nearest;
    }

    /**
     * Where nothing was billed by us: the reading that counts for the day before the period, else the last before it
     * (one that counts, if there is any), else the first of a meter put in during the period.
     */
    private @Nullable Reading firstReading() {
        LocalDate before = period.from().minusDays(1);
        Reading nearest = null;
        Reading lastCounting = null;
        Reading last = null;
        for (Reading reading : meter.readings()) {
            if (!reading.source().isReal()) {
                continue;
            }
            boolean counts = counts(reading);
            if (counts
                    && distance(reading, before) <= MeterChain.TOLERANCE_DAYS
                    && (nearest == null || distance(reading, before) < distance(nearest, before))) {
                nearest = reading;
            }
            if (!reading.readOn().isAfter(before)) {
                last = reading;
                lastCounting = counts ? reading : lastCounting;
            }
        }
        if (nearest != null) {
            return nearest;
        }
        if (last != null) {
            return lastCounting == null ? last : lastCounting;
        }
        boolean isNew = !meter.installedOn().isBefore(period.from());
        return isNew && !meter.readings().isEmpty() ? meter.readings().getFirst() : null;
    }

    private boolean counts(Reading reading) {
        LocalDate day = reading.readOn();
        return reading.source().isReal()
                && !day.isAfter(GardenSeason.legalisedUntil(meter))
                && (GardenSeason.contains(day)
                        || (octoberEndsAPeriod && GardenSeason.contains(day.minusDays(MeterChain.TOLERANCE_DAYS))));
    }

    private static long distance(Reading reading, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(day, reading.readOn()));
    }
}
