package pl.ebok.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.access.IssuedInvoices.Issued;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.money.Pln;

/** The ports of access in memory, for tests of use cases. */
public final class MemoryAccess {
    public final List<Issued> invoices = new ArrayList<>();
    public final MemoryGrants grants = new MemoryGrants();
    public final MemoryTickets tickets = new MemoryTickets();
    public final MemoryAttempts attempts = new MemoryAttempts();

    /** Adds an invoice, newest first. */
    MemoryAccess issued(String number, String gross) {
        invoices.add(new Issued(number, "U/1", Pln.of(gross)));
        return this;
    }

    public static final class MemoryGrants implements Grants {
        private final List<Grant> all = new ArrayList<>();

        List<Grant> all() {
            return all;
        }

        @Override
        public Optional<Grant> find(String userId, CustomerNumber customer) {
            return ofUser(userId).stream()
                    .filter(grant -> grant.customerNumber().equals(customer))
                    .findFirst();
        }

        @Override
        public List<Grant> ofUser(String userId) {
            return all.stream().filter(grant -> grant.userId().equals(userId)).toList();
        }

        @Override
        public List<Grant> ofCustomer(CustomerNumber customer) {
            return all.stream()
                    .filter(grant -> grant.customerNumber().equals(customer))
                    .toList();
        }

        @Override
        public List<Grant> ofEmail(String email) {
            return all.stream().filter(grant -> grant.email().equals(email)).toList();
        }

        @Override
        public void add(Grant grant) {
            if (find(grant.userId(), grant.customerNumber()).isEmpty()) {
                all.add(grant);
            }
        }

        @Override
        public void revoke(String userId, CustomerNumber customer) {
            all.removeIf(grant ->
                    grant.userId().equals(userId) && grant.customerNumber().equals(customer));
        }
    }

    public static final class MemoryTickets implements Tickets {
        private final List<Ticket> all = new ArrayList<>();

        @Override
        public void save(Ticket ticket) {
            all.removeIf(other -> other.email().equals(ticket.email())
                    && other.customerNumber().equals(ticket.customerNumber()));
            all.add(ticket);
        }

        @Override
        public List<Ticket> ofCustomer(CustomerNumber customer) {
            return all.stream()
                    .filter(ticket -> ticket.customerNumber().equals(customer))
                    .toList();
        }

        @Override
        public void remove(Ticket ticket) {
            all.remove(ticket);
        }

        @Override
        public List<Ticket> ofEmail(String email) {
            return all.stream().filter(ticket -> ticket.email().equals(email)).toList();
        }
    }

    public static final class MemoryAttempts implements Attempts {
        private final Map<String, Count> counts = new HashMap<>();

        @Override
        public Count of(String key, Instant now) {
            Count count = counts.get(key);
            return count == null || !now.isBefore(count.until()) ? new Count(0, now) : count;
        }

        @Override
        public void addWrong(String key, Instant now) {
            Count before = of(key, now);
            Instant until = before.wrong() == 0 ? now.plus(Duration.ofHours(1)) : before.until();
            counts.put(key, new Count(before.wrong() + 1, until));
        }
    }
}
