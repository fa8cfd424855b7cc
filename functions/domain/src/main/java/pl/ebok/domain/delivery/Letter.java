package pl.ebok.domain.delivery;

import java.time.LocalDate;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;

/**
 * An archived document on its way to the customer.
 *
 * @param document where it lies in the archive
 * @param buyer to whom, and whether by e-mail
 * @param sentOn the business day of sending
 */
public record Letter(ArchiveKey document, Buyer buyer, LocalDate sentOn) {
    public boolean isInvoice() {
        return document.shelf() == ArchiveKey.Shelf.INVOICES;
    }

    public boolean byEmail() {
        return buyer.byEmail() && buyer.email() != null;
    }
}
