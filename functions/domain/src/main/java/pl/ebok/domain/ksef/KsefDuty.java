package pl.ebok.domain.ksef;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;

/**
 * From which day on invoices go to KSeF, by kind of buyer. Sales to taxpayers: from 1 February 2026 for large sellers, from
 * 1 April 2026 for others, from 1 January 2027 for the smallest. Sales to consumers are voluntary.
 *
 * @param businessesFrom first day of issue for buyers with a NIP; absent where nothing is sent
 * @param consumersFrom the same for buyers without one; absent where the utility does not wish it
 */
public record KsefDuty(
        @Nullable LocalDate businessesFrom, @Nullable LocalDate consumersFrom) {
    /** Nothing is sent: as before KSeF. */
    public static final KsefDuty NONE = new KsefDuty(null, null);

    public boolean sends(Invoice invoice) {
        return sends(invoice.buyer(), invoice.issuedOn());
    }

    public boolean sends(Buyer buyer, LocalDate issuedOn) {
        LocalDate from = buyer.nip() == null ? consumersFrom : businessesFrom;
        return from != null && !issuedOn.isBefore(from);
    }
}
