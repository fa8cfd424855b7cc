package pl.ebok.domain.dunning;

import java.util.Set;
import pl.ebok.domain.customers.CustomerNumber;

/** Invoices with an open complaint: no demand goes out for them until it is answered. */
public interface DisputedInvoices {
    /** Their invoice ids. */
    Set<String> of(CustomerNumber customer);
}
