package pl.ebok.domain.ksef;

import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Finds the invoice of a KSeF number, as a payment names it. */
public interface InvoicesByKsefNumber {
    /** Empty for a number that none of our invoices has. */
    Optional<Found> find(KsefNumber number);

    /** Whose invoice it is, and its id (the invoice number made safe for a path). */
    record Found(CustomerNumber customer, String invoiceId) {}
}
