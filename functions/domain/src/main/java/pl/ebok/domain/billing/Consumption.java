package pl.ebok.domain.billing;

import java.util.List;

/** How much a supply point used in a period, or why that cannot be told. */
sealed interface Consumption {

    /**
     * @param main m³ through the main meter; negative when a real reading settles a higher estimate
     * @param sewage m³ that came back
     * @param uses how the m³ came about, meter by meter
     * @param settled bills whose estimates a reading settles, oldest first: what is given back was billed on them
     * @param history use of earlier periods, oldest first
     */
    record Counted(long main, long sewage, List<MeterUse> uses, List<SupplyPointCharges> settled, List<PastUse> history)
            implements Consumption {}

    record Unknown(NotBillableReason reason, String meterId) implements Consumption {}
}
