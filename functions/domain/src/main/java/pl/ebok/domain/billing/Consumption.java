package pl.ebok.domain.billing;

import java.util.List;

/** How much a supply point used in a period, or why that cannot be told. */
sealed interface Consumption {

    /**
     * @param main m³ through the main meter; negative when a real reading settles a higher estimate
     * @param garden m³ through the garden meter
     * @param uses how the m³ came about, meter by meter
     * @param estimated whether the end of the main meter is an estimate
     * @param history use of earlier periods, oldest first
     */
    record Counted(long main, long garden, List<MeterUse> uses, boolean estimated, List<PastUse> history)
            implements Consumption {}

    record Unknown(NotBillableReason reason, String meterId) implements Consumption {}
}
