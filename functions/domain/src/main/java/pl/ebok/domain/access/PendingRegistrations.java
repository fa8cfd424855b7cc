package pl.ebok.domain.access;

import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Registrations that wait for the customer to confirm them; those that ended may be among them. */
public interface PendingRegistrations {
    Optional<PendingRegistration> find(String registrationId);

    List<PendingRegistration> ofCustomer(CustomerNumber customer);

    /** Keeps it in place of what stood under its id. */
    void save(PendingRegistration pending);

    void remove(PendingRegistration pending);
}
