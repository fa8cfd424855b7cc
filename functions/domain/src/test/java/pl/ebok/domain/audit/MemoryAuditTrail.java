package pl.ebok.domain.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import pl.ebok.domain.customers.CustomerNumber;

/** The audit trail in memory. */
public final class MemoryAuditTrail implements AuditTrail {
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** All that was written down, oldest first. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries.reversed());
    }

    @Override
    public void add(AuditEntry entry) {
        entries.addFirst(entry);
    }

    @Override
    public void addOnce(String id, AuditEntry entry) {
        if (ids.add(id)) {
            add(entry);
        }
    }

    @Override
    public List<AuditEntry> ofCustomer(CustomerNumber customer) {
        return those(entry -> customer.equals(entry.customerNumber()));
    }

    @Override
    public List<AuditEntry> ofDay(LocalDate day) {
        return those(entry -> LocalDate.ofInstant(entry.at(), ZoneOffset.UTC).equals(day));
    }

    private List<AuditEntry> those(Predicate<AuditEntry> wanted) {
        return entries.stream().filter(wanted).toList();
    }
}
