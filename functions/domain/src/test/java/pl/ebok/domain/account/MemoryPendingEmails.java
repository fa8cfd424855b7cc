package pl.ebok.domain.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** New e-mails waiting to be confirmed, in memory, for tests. */
final class MemoryPendingEmails implements PendingEmails {
    private final Map<CustomerNumber, PendingEmail> waiting = new HashMap<>();

    @Override
    public Optional<PendingEmail> of(CustomerNumber customer) {
        return Optional.ofNullable(waiting.get(customer));
    }

    @Override
    public void put(PendingEmail pending) {
        waiting.put(pending.customer(), pending);
    }

    @Override
    public void remove(CustomerNumber customer) {
        waiting.remove(customer);
    }
}
