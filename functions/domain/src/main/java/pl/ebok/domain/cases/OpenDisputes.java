package pl.ebok.domain.cases;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;

/** Reads disputed invoices off the complaints that hold a demand. */
record OpenDisputes(Cases cases) implements DisputedInvoices {
    @Override
    public Set<InvoiceNumber> of(CustomerNumber customer) {
        return cases.ofCustomer(customer).stream()
                .filter(Complaint::holdsDemand)
                .map(complaint -> Objects.requireNonNull(complaint.claim().disputedInvoice()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
