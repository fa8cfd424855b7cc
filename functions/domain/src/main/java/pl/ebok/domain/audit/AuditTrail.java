package pl.ebok.domain.audit;

import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.customers.CustomerNumber;

/** Keeps every staff action and every change of a customer's data. Entries are added, never changed. */
public interface AuditTrail {
    void add(AuditEntry entry);

    /** Adds an entry about a customer unless one with this id is there already. */
    void addOnce(String id, AuditEntry entry);

    /** Entries of a customer, newest first. */
    List<AuditEntry> ofCustomer(CustomerNumber customer);

    /** Entries of a day (UTC), newest first. */
    List<AuditEntry> ofDay(LocalDate day);
}
