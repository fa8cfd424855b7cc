package pl.ebok.domain.billing;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.AverageUse;

/** What is assumed of days without a reading: the supply point's average, or the tariff's norm where it has none. */
record Estimates(Norm norm, @Nullable AverageUse average) {

    /** Whole m³, rounded half up. */
    long of(Period unread) {
        return average == null ? norm.of(unread) : average.of(unread.days());
    }
}
