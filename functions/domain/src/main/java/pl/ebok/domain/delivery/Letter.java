package pl.ebok.domain.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ledger.DemandForPayment;

/**
 * An archived document on its way to the customer.
 *
 * @param document where it lies in the archive
 * @param buyer to whom, and whether by e-mail
 * @param sentOn the business day of sending
 * @param invoice what the document says, for the mail it goes with; absent for a demand
 * @param demand likewise; absent for an invoice
 */
public record Letter(
        ArchiveKey document,
        Buyer buyer,
        LocalDate sentOn,
        @Nullable Invoice invoice,
        @Nullable DemandForPayment demand) {
    /** One to be printed: the document says it all. */
    public Letter(ArchiveKey document, Buyer buyer, LocalDate sentOn) {
        this(document, buyer, sentOn, null, null);
    }

    public boolean isInvoice() {
        return document.shelf() == ArchiveKey.Shelf.INVOICES;
    }

    public boolean byEmail() {
        return buyer.byEmail() && buyer.email() != null;
    }
}
