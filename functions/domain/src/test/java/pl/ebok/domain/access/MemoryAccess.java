package pl.ebok.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.IssuedInvoices.Issued;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.money.Pln;

/** The ports of access in memory, for tests of use cases. */
public final class MemoryAccess {
    public final List<Issued> invoices = new ArrayList<>();
    public final MemoryTickets tickets = new MemoryTickets();
    public final MemoryGrants grants = new MemoryGrants();
    public final MemoryAttempts attempts = new MemoryAttempts();
    public final MemoryPending pending = new MemoryPending();
    public final MemorySignIns signIns = new MemorySignIns();
    public final MemoryAlarm alarm = new MemoryAlarm();

    /** Adds an invoice, newest first. */
    MemoryAccess issued(String number, String gross) {
        return issued(number, gross, null);
    }

    /** Adds an invoice with the code on it, newest first. */
    MemoryAccess issued(String number, String gross, @Nullable String code) {
        invoices.add(new Issued(number, "U/1", Pln.of(gross), code));
        return this;
    }

    public final class MemoryGrants implements Grants {
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
        public boolean takeUp(Ticket ticket, Grant grant) {
            Optional<Grant> held = find(grant.userId(), grant.customerNumber());
            if (!tickets.all.remove(ticket)
                    || held.filter(had -> had.role() == Role.OWNER || grant.role() == Role.PROXY)
                            .isPresent()) {
                return false;
            }
            held.ifPresent(all::remove);
            return all.add(grant);
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
        private record Count(LocalDate day, int today, int inAll) {}

        private final Map<String, Count> counts = new HashMap<>();

        @Override
        public boolean take(String key, int aDay, int inAll, Instant now) {
            LocalDate day = BusinessZone.dayOf(now);
            Count before = counts.getOrDefault(key, new Count(day, 0, 0));
            int today = before.day.equals(day) ? before.today : 0;
            if (today >= aDay || before.inAll >= inAll) {
                return false;
            }
            counts.put(key, new Count(day, today + 1, before.inAll + 1));
            return true;
        }

        @Override
        public void giveBack(String key) {
            counts.computeIfPresent(key, (_, was) -> new Count(was.day, was.today - 1, was.inAll - 1));
        }

        @Override
        public void forget(String key) {
            counts.remove(key);
        }

        /** How many tries are counted under a key of that day and in all. */
        public int counted(String key) {
            Count count = counts.get(key);
            return count == null ? 0 : count.inAll;
        }
    }

    /** Registrations that wait, by id. */
    public static final class MemoryPending implements PendingRegistrations {
        private final Map<String, PendingRegistration> all = new LinkedHashMap<>();

        @Override
        public Optional<PendingRegistration> find(String registrationId) {
            return Optional.ofNullable(all.get(registrationId));
        }

        @Override
        public List<PendingRegistration> ofCustomer(CustomerNumber customer) {
            return all.values().stream()
                    .filter(pending -> pending.customerNumber().equals(customer))
                    .toList();
        }

        @Override
        public void save(PendingRegistration pending) {
            all.put(pending.registrationId(), pending);
        }

        @Override
        public void remove(PendingRegistration pending) {
            all.remove(pending.registrationId());
        }
    }

    /** Users by e-mail; those who never proved it apart. */
    public static final class MemorySignIns implements SignIns {
        public final Map<String, String> confirmed = new HashMap<>();
        public final Set<String> unconfirmed = new HashSet<>();

        @Override
        public Optional<String> confirmed(String email) {
            return Optional.ofNullable(confirmed.get(email));
        }

        @Override
        public void removeUnconfirmed(String email) {
            unconfirmed.remove(email);
        }
    }

    /** Counts what the alarm is told. */
    public static final class MemoryAlarm implements WrongProofs {
        public int wrong;
        public int locked;

        @Override
        public void wrong() {
            wrong++;
        }

        @Override
        public void locked() {
            locked++;
        }
    }
}
