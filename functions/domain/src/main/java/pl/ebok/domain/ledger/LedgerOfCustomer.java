package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.billing.Invoice;

/** What happened on one customer's account, and how far its contracts are billed, read at once. */
public record LedgerOfCustomer(List<LedgerEntry> entries, List<ContractSeries> series) {
    public LedgerOfCustomer {
        entries = List.copyOf(entries);
        series = List.copyOf(series);
    }

    public Account account(InterestRates rates, LocalDate asOf) {
        return Account.of(entries, rates, asOf);
    }

    /** Invoices and corrections, newest first. */
    public List<PostedInvoice> invoices() {
        return entries.stream()
                .filter(PostedInvoice.class::isInstance)
                .map(PostedInvoice.class::cast)
                .sorted(NewestFirst.ORDER)
                .toList();
    }

    public Optional<PostedInvoice> invoice(String invoiceId) {
        return invoices().stream()
                .filter(invoice -> invoice.number().id().equals(invoiceId))
                .findFirst();
    }

    /** The documents of invoices issued here, corrections too. */
    public List<Invoice> documents() {
        return invoices().stream()
                .flatMap(invoice -> Optional.ofNullable(invoice.document()).stream())
                .toList();
    }

    public ContractSeries seriesOf(String contractNumber) {
        return series.stream()
                .filter(one -> one.contractNumber().equals(contractNumber))
                .findFirst()
                .orElseGet(() -> ContractSeries.unused(contractNumber));
    }
}
