package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Ledger;

/** With the next invoice, a demand goes out for what is still unpaid of the earlier ones: once a customer and period. */
public final class DemandOnNextInvoice {
    private final Ledger ledger;
    private final GatheringFacts facts;
    private final StageTable stages;
    private final IssuingDemand issuing;

    public DemandOnNextInvoice(Ledger ledger, GatheringFacts facts, StageTable stages, IssuingDemand issuing) {
        this.ledger = ledger;
        this.facts = facts;
        this.stages = stages;
        this.issuing = issuing;
    }

    /** Called when an invoice went out on that day; does nothing for what is not an invoice issued here. */
    public void apply(CustomerNumber customer, String invoiceId, LocalDate sentOn) {
        CustomerLedger read = ledger.read(customer);
        read.invoice(invoiceId)
                .map(invoice -> invoice.document())
                .ifPresent(invoice -> stages.withInvoice().ifPresent(stage -> demand(stage, invoice, read, sentOn)));
    }

    private void demand(DunningStage stage, Invoice invoice, CustomerLedger read, LocalDate day) {
        // All invoices of a month's runs go out together: their month is the period that gets one demand.
        String period = YearMonth.from(invoice.issuedOn()).toString();
        DunningPolicy.Facts known = facts.of(invoice.buyer(), read, day);
        DunningPolicy.demand(stages, stage, period, known).ifPresent(demand -> issuing.apply(stage, demand, known));
    }

    /** The copy to be printed of a demand whose e-mail came back; empty where nothing of it is owed any more. */
    public Optional<DemandForPayment> printedCopy(DemandForPayment bounced, CustomerLedger read, LocalDate day) {
        return stages.named(bounced.stage())
                .flatMap(stage -> DunningPolicy.printed(stages, stage, bounced, facts.of(bounced.buyer(), read, day)));
    }
}
