package pl.ebok.domain.sending;

import java.time.LocalDate;
import java.time.YearMonth;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.Demanding;
import pl.ebok.domain.dunning.DisputedInvoices;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.Notices;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.LedgerOfCustomer;

/** With the next invoice, a demand goes out for what is still unpaid of the earlier ones: once a customer and period. */
public final class DemandingWithInvoice {
    private final Ledger ledger;
    private final Notices notices;
    private final DisputedInvoices disputes;
    private final StageTable stages;
    private final InterestRates rates;

    public DemandingWithInvoice(
            Ledger ledger, Notices notices, DisputedInvoices disputes, StageTable stages, InterestRates rates) {
        this.ledger = ledger;
        this.notices = notices;
        this.disputes = disputes;
        this.stages = stages;
        this.rates = rates;
    }

    /** Called when an invoice went out on that day; does nothing for what is not an invoice issued here. */
    public void apply(CustomerNumber customer, String invoiceId, LocalDate sentOn) {
        LedgerOfCustomer read = ledger.read(customer);
        read.invoice(invoiceId)
                .map(invoice -> invoice.document())
                .ifPresent(invoice ->
                        stages.withInvoice().ifPresent(stage -> demand(stage, customer, invoice, read, sentOn)));
    }

    private void demand(
            DunningStage stage, CustomerNumber customer, Invoice invoice, LedgerOfCustomer read, LocalDate day) {
        Buyer buyer = invoice.buyer();
        // All invoices of a month's runs go out together: their month is the period that gets one demand.
        String period = YearMonth.from(invoice.issuedOn()).toString();
        var facts = new Demanding.Facts(
                buyer,
                read.account(rates, day),
                notices.ofCustomer(customer),
                notices.holdsOf(customer),
                disputes.of(customer));
        Demanding.demand(stage, period, facts).ifPresent(notices::add);
    }
}
