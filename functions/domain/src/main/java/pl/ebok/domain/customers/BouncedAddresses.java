package pl.ebok.domain.customers;

import java.time.LocalDate;
import java.util.Optional;

/** E-mail addresses of customers from which mail came back; another address of the same customer is not touched by it. */
public interface BouncedAddresses {
    /** Notes that mail to a customer's address came back on that day. */
    void record(CustomerNumber customer, String email, LocalDate bouncedOn);

    /** When mail to that address of the customer last came back. */
    Optional<LocalDate> of(CustomerNumber customer, String email);
}
