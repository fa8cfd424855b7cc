package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * A demand as the account sees it: whoever pays its total by its deadline has settled what it names, and owes no
 * interest for the days between.
 */
record Letter(String noticeId, LocalDate issuedOn, LocalDate payBy, Set<InvoiceNumber> overdue) {

    static Letter of(DemandForPayment demand) {
        Set<InvoiceNumber> overdue = new HashSet<>();
        demand.invoices().stream()
                .filter(invoice -> invoice.dueOn().isBefore(demand.issuedOn()))
                .forEach(invoice -> overdue.add(invoice.number()));
        return new Letter(demand.noticeId(), demand.issuedOn(), demand.payBy(), overdue);
    }

    /** Whether a payment of that day may be an answer to it: what came on its own day it may have counted already. */
    boolean runsOn(LocalDate day) {
        return day.isAfter(issuedOn) && !day.isAfter(payBy);
    }

    /** Whether it could be settled by what was paid. */
    boolean isPaidOn(List<LedgerEntry> entries) {
        return !overdue.isEmpty()
                && entries.stream().anyMatch(entry -> entry instanceof LedgerEntry.Payment && runsOn(entry.on()));
    }
}
