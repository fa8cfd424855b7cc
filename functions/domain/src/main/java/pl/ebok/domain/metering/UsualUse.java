package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a supply point usually uses in so many days, and what is no longer usual or no longer plausible. */
final class UsualUse {
    static final int UNUSUAL_TIMES = 3;
    private static final int IMPLAUSIBLE_TIMES = 10;
    /** So little is never unusual: one m³ in a day says nothing. */
    static final long NEGLIGIBLE_M3 = 3;

    private static final long PLAUSIBLE_M3 = 30;

    private final Meter meter;
    private final @Nullable AverageUse average;

    UsualUse(List<Meter> meters, Meter meter, LocalDate readOn) {
        this.meter = meter;
        this.average = averageOf(meters, meter, readOn);
    }

    private static @Nullable AverageUse averageOf(List<Meter> meters, Meter meter, LocalDate readOn) {
        List<Meter> sameContract = meters.stream()
                .filter(other -> other.contractNumber().equals(meter.contractNumber()))
                .toList();
        for (MeterChain chain : MeterChain.of(sameContract, meter.kind())) {
            if (chain.indexOf(meter.meterId()) != MeterChain.NONE) {
                return chain.averageBefore(readOn);
            }
        }
        return null;
    }

    boolean isKnown() {
        return average != null;
    }

    /** More than three times the usual; nothing is where nothing is known. */
    boolean isUnusual(long use, Reading previous, LocalDate readOn) {
        if (average == null || use <= NEGLIGIBLE_M3) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(previous.readOn(), readOn);
        return use * average.days() > UNUSUAL_TIMES * average.use() * days;
    }

    /** m³ usual since the previous reading, rounded half up. */
    long expected(Reading previous, LocalDate readOn) {
        return average == null ? 0 : average.of(ChronoUnit.DAYS.between(previous.readOn(), readOn));
    }

    /** Whether the meter may have turned over to use so much. */
    boolean isPlausibleRollover(long use, Reading previous, LocalDate readOn) {
        long limit = average == null ? meter.turnover() / 100 : IMPLAUSIBLE_TIMES * expected(previous, readOn);
        return use <= Math.max(PLAUSIBLE_M3, limit);
    }
}
