package pl.ebok.domain.dunning;

import java.time.LocalDate;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerOfCustomer;

/** Reads what a stage depends on, so that it is always computed from the account as it is now. */
public final class GatheringFacts {
    private final Notices notices;
    private final Proposals proposals;
    private final DisputedInvoices disputes;
    private final InterestRates rates;

    public GatheringFacts(Notices notices, Proposals proposals, DisputedInvoices disputes, InterestRates rates) {
        this.notices = notices;
        this.proposals = proposals;
        this.disputes = disputes;
        this.rates = rates;
    }

    public DunningPolicy.Facts of(Buyer buyer, LedgerOfCustomer ledger, LocalDate day) {
        CustomerNumber customer = buyer.customerNumber();
        return new DunningPolicy.Facts(
                buyer,
                ledger.account(rates, day),
                ledger.invoices(),
                notices.ofCustomer(customer),
                proposals.ofCustomer(customer).stream()
                        .filter(ProposedDemand::isWaiting)
                        .map(ProposedDemand::demand)
                        .toList(),
                notices.holdsOf(customer),
                disputes.of(customer));
    }
}
