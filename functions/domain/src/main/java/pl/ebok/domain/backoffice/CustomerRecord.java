package pl.ebok.domain.backoffice;

import java.util.List;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;

/**
 * A customer as the back office hands it over.
 *
 * @param customer without a version
 * @param meters with their readings
 * @param invoices issued by the earlier system
 * @param fingerprint the same for the same record, so that nothing is done twice
 */
public record CustomerRecord(Customer customer, List<Meter> meters, List<PostedInvoice> invoices, String fingerprint) {
    public CustomerRecord {
        meters = List.copyOf(meters);
        invoices = List.copyOf(invoices);
    }
}
