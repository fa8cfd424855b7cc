package pl.ebok.domain.cases;

import java.util.Set;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;

/** Invoices for which no demand may go out, because a complaint about them waits for its answer. */
@FunctionalInterface
public interface DisputedInvoices {
    Set<InvoiceNumber> of(CustomerNumber customer);

    /** Those of the complaints on file. */
    static DisputedInvoices in(Cases cases) {
        return new OpenDisputes(cases);
    }
}
