package pl.ebok.domain.cases;

import java.util.Optional;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;

/** Finds the invoice a customer means by its path-safe id; never another customer's. */
@FunctionalInterface
public interface InvoicesOfCustomer {
    Optional<InvoiceNumber> byId(CustomerNumber customer, String invoiceId);
}
