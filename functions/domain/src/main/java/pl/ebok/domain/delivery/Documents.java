package pl.ebok.domain.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DocumentOnFile;
import pl.ebok.domain.ledger.Ledger;

/** Finds in the ledger what an archived file is. */
public final class Documents {
    private final Ledger ledger;

    public Documents(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A document as it is sent: to whom, as printed on it, and when it was issued.
     *
     * @param postedAt the same by the clock; absent for one of before this was noted
     */
    public record Issued(
            Buyer buyer,
            LocalDate on,
            @Nullable Instant postedAt,
            @Nullable Invoice invoice,
            @Nullable DemandForPayment demand) {}

    /** What lies in the archive under that key; empty for what the ledger did not issue. */
    public Optional<Issued> find(ArchiveKey key) {
        CustomerLedger read = ledger.read(key.customerNumber());
        Instant postedAt = read.onFile(key.shelf(), key.documentId())
                .map(DocumentOnFile::postedAt)
                .orElse(null);
        return key.shelf() == ArchiveKey.Shelf.INVOICES
                ? read.invoice(key.documentId())
                        .flatMap(invoice -> Optional.ofNullable(invoice.document()))
                        .map(invoice -> new Issued(invoice.buyer(), invoice.issuedOn(), postedAt, invoice, null))
                : read.demand(key.documentId())
                        .map(notice -> new Issued(notice.buyer(), notice.issuedOn(), postedAt, null, notice));
    }
}
