package pl.ebok.domain.billing;

import java.util.List;

/** The lines of one supply point with what holds for them, or why there are none. */
sealed interface ChargesOutcome {

    /**
     * @param decisions numbers of the tariff decisions whose prices were used
     * @param history use of earlier periods, oldest first
     */
    record Priced(SupplyPointCharges charges, int vatPercent, List<String> decisions, List<PastUse> history)
            implements ChargesOutcome {}

    record NotPriced(BillingOutcome.NotBillable why) implements ChargesOutcome {}
}
