package pl.ebok.domain.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.metering.MeterKind;

/**
 * The readings between which a meter's use was counted, and how much it is.
 *
 * @param from value at the start, m³; absent where it is not known
 * @param to value at the end, m³ (computed when estimated); absent where a later reading cannot settle the estimate
 * @param use m³; negative when a real reading settles an estimate that was too high
 * @param estimated whether the end is an estimate
 * @param settled m³ of the use that are not of this estimate: what a reading that came late took off or added to earlier ones
 * @param openingEstimated whether the start is no reading: carried on or interpolated between readings, or not known
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
        long settled,
        boolean openingEstimated) {
    /** A use that begins with a reading or with what was billed, and settles nothing of earlier estimates. */
    public MeterUse(
            String meterId,
            MeterKind kind,
            LocalDate fromDay,
            @Nullable Long from,
            LocalDate toDay,
            @Nullable Long to,
            long use,
            boolean estimated) {
        this(meterId, kind, fromDay, from, toDay, to, use, estimated, 0, false);
    }

    /** Whether anything of it is no reading: the customer is told. */
    public boolean isEstimate() {
        return estimated || openingEstimated;
    }

    /** Whether the next real reading of the meter settles it. */
    boolean waitsForReading() {
        return estimated && to != null;
    }

    MeterUse withSettled(long other) {
        return new MeterUse(meterId, kind, fromDay, from, toDay, to, use, estimated, other, openingEstimated);
    }

    /** The same without m³: a cancelled one. The meter stays billed up to where it was. */
    MeterUse unused() {
        return new MeterUse(meterId, kind, fromDay, from, toDay, to, 0, estimated, 0, openingEstimated);
    }

    MeterUse withUse(long other) {
        return new MeterUse(meterId, kind, fromDay, from, toDay, to, other, estimated, settled, openingEstimated);
    }

    MeterUse withOpeningEstimated() {
        return new MeterUse(meterId, kind, fromDay, from, toDay, to, use, estimated, settled, true);
    }
}
