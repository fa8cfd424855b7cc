package pl.ebok.domain.account;

import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;

/** Lets a customer with several contracts get one invoice a cycle in place of one each. */
public final class ChoosingCollectiveInvoice {
    private final Customers customers;
    private final AccountAudit audit;

    public ChoosingCollectiveInvoice(Customers customers, AccountAudit audit) {
        this.customers = customers;
        this.audit = audit;
    }

    /** Returns the customer as it is now, or empty where someone else changed it meanwhile. */
    public Optional<Customer> apply(User by, Customer now, boolean collective) {
        if (now.collectiveInvoice() == collective) {
            return Optional.of(now);
        }
        Optional<Customer> saved = customers.save(now.withCollectiveInvoice(collective));
        saved.ifPresent(customer -> audit.changed(
                by,
                "collective-invoice-chosen",
                now.number(),
                Map.of("collectiveInvoice", String.valueOf(!collective)),
                Map.of("collectiveInvoice", String.valueOf(collective))));
        return saved;
    }
}
