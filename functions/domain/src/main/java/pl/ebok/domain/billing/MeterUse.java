package pl.ebok.domain.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.metering.MeterKind;

/**
 * The readings between which a meter's use was counted, and how much it is.
 *
 * @param from value at the start, m³; absent for an estimate without any reading
 * @param to value at the end, m³ (computed when estimated)
 * @param use m³; negative when a real reading settles an estimate that was too high
 * @param estimated whether the end is an estimate
 * @param settled m³ of the use that are not of this estimate: what a reading that came late took off or added to earlier ones
 */
public record MeterUse(
        String meterId,
        MeterKind kind,
        LocalDate fromDay,
        @Nullable Long from,
        LocalDate toDay,
        @Nullable Long to,
        long use,
        boolean estimated,
        long settled) {
    /** A use that settles nothing of earlier estimates. */
    public MeterUse(
            String meterId,
            MeterKind kind,
            LocalDate fromDay,
            @Nullable Long from,
            LocalDate toDay,
            @Nullable Long to,
            long use,
            boolean estimated) {
        this(meterId, kind, fromDay, from, toDay, to, use, estimated, 0);
    }

    MeterUse withSettled(long other) {
        return new MeterUse(meterId, kind, fromDay, from, toDay, to, use, estimated, other);
    }
}
