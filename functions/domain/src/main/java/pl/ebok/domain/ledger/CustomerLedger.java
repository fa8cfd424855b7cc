package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Invoice;

/**
 * All the ledger knows of one customer, read at once: a decision is taken on one reading of it.
 *
 * @param series how far the contracts are billed
 * @param demands sent, newest first
 * @param proposals of demands, decided ones too
 * @param files what was issued here, with what became of it in the archive
 */
public record CustomerLedger(
        List<LedgerEntry> entries,
        List<ContractSeries> series,
        List<DemandForPayment> demands,
        List<ProposedDemand> proposals,
        List<DunningHold> holds,
        List<DocumentOnFile> files) {
    public CustomerLedger {
        entries = List.copyOf(entries);
        series = List.copyOf(series);
        demands = List.copyOf(demands);
        proposals = List.copyOf(proposals);
        holds = List.copyOf(holds);
        files = List.copyOf(files);
    }

    /** An account that no demand was ever about. */
    public CustomerLedger(List<LedgerEntry> entries, List<ContractSeries> series) {
        this(entries, series, List.of(), List.of(), List.of(), List.of());
    }

    public Account account(InterestRates rates, LocalDate asOf) {
        return Account.of(entries, demands, rates, asOf);
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

    public Optional<DemandForPayment> demand(String noticeId) {
        return demands.stream()
                .filter(demand -> demand.noticeId().equals(noticeId))
                .findFirst();
    }

    public Optional<ProposedDemand> proposal(NoticeId id) {
        return proposals.stream()
                .filter(proposal -> proposal.demand().noticeId().equals(id.text()))
                .findFirst();
    }

    /** What became of a document; empty for one that was not issued here. */
    public Optional<DocumentOnFile> onFile(ArchiveKey.Shelf shelf, String documentId) {
        return files.stream()
                .filter(document -> document.shelf() == shelf)
                .filter(document -> document.documentId().equals(documentId))
                .findFirst();
    }
}
