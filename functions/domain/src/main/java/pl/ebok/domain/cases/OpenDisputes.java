package pl.ebok.domain.cases;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.DisputedInvoices;

/** Reads disputed invoices off the complaints that wait for an answer. */
public record OpenDisputes(Cases cases) implements DisputedInvoices {
    @Override
    public Set<String> of(CustomerNumber customer) {
        return cases.ofCustomer(customer).stream()
                .filter(Complaint::holdsDemand)
                .flatMap(complaint -> Optional.ofNullable(complaint.claim().disputedInvoice()).stream())
                .map(InvoiceNumber::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
