package pl.ebok.domain.access;

import java.util.List;
import pl.ebok.domain.customers.CustomerNumber;

/** Tickets given out and not yet expired. */
public interface Tickets {
    /** Keeps a ticket, in place of an earlier one for the same e-mail and customer. */
    void save(Ticket ticket);

    /** All tickets for that e-mail, lower case; expired ones may be among them. */
    List<Ticket> ofEmail(String email);

    /** All tickets for that customer; expired ones may be among them. */
    List<Ticket> ofCustomer(CustomerNumber customer);

    /** Takes a ticket back before it was used. */
    void remove(Ticket ticket);
}
