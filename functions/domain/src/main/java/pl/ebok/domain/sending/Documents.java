package pl.ebok.domain.sending;

import java.util.Optional;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.Notices;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;

/** Finds in the ledger what an archived file is. */
public final class Documents {
    private final Ledger ledger;
    private final Notices notices;

    public Documents(Ledger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    public Optional<PostedInvoice> invoice(ArchiveKey key) {
        return ledger.read(key.customerNumber()).invoice(key.documentId());
    }

    public Optional<DemandForPayment> demand(ArchiveKey key) {
        return notices.ofCustomer(key.customerNumber()).stream()
                .filter(notice -> notice.noticeId().equals(key.documentId()))
                .findFirst();
    }

    /** To whom a document goes, as printed on it. */
    public Optional<Buyer> buyer(ArchiveKey key) {
        return key.shelf() == ArchiveKey.Shelf.INVOICES
                ? invoice(key)
                        .flatMap(invoice -> Optional.ofNullable(invoice.document()))
                        .map(document -> document.buyer())
                : demand(key).map(DemandForPayment::buyer);
    }
}
