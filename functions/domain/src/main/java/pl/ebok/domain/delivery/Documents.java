package pl.ebok.domain.delivery;

import java.time.LocalDate;
import java.util.Optional;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.dunning.Notices;
import pl.ebok.domain.ledger.Ledger;

/** Finds in the ledger what an archived file is. */
public final class Documents {
    private final Ledger ledger;
    private final Notices notices;

    public Documents(Ledger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    /** A document as it is sent: to whom, as printed on it, and when it was issued. */
    public record Issued(Buyer buyer, LocalDate on) {}

    /** What lies in the archive under that key; empty for what the ledger did not issue. */
    public Optional<Issued> find(ArchiveKey key) {
        return key.shelf() == ArchiveKey.Shelf.INVOICES
                ? ledger.read(key.customerNumber())
                        .invoice(key.documentId())
                        .flatMap(invoice -> Optional.ofNullable(invoice.document()))
                        .map(invoice -> new Issued(invoice.buyer(), invoice.issuedOn()))
                : notices.ofCustomer(key.customerNumber()).stream()
                        .filter(notice -> notice.noticeId().equals(key.documentId()))
                        .findFirst()
                        .map(notice -> new Issued(notice.buyer(), notice.issuedOn()));
    }
}
