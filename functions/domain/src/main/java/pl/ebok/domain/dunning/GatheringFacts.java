package pl.ebok.domain.dunning;

import java.time.LocalDate;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.InterestRates;

/** Puts together what a stage depends on, so that it is always computed from the account as it is now. */
public final class GatheringFacts {
    private final DisputedInvoices disputes;
    private final InterestRates rates;

    public GatheringFacts(DisputedInvoices disputes, InterestRates rates) {
        this.disputes = disputes;
        this.rates = rates;
    }

    public DunningPolicy.Facts of(Buyer buyer, CustomerLedger ledger, LocalDate day) {
        return new DunningPolicy.Facts(
                buyer,
                ledger.account(rates, day),
                ledger.invoices(),
                ledger.demands().stream()
                        .filter(demand ->
                                !demand.bounced() && !demand.issuedOn().isAfter(day))
                        .toList(),
                ledger.proposals(),
                ledger.holds(),
                disputes.of(buyer.customerNumber()));
    }
}
