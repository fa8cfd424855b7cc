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
 */
public record MeterUse(
        String meterId,
        MeterKind kind,
        LocalDate fromDay,
        @Nullable Long from,
        LocalDate toDay,
        @Nullable Long to,
        long use,
        boolean estimated) {}
