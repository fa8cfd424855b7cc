package pl.ebok.domain.access;

import java.util.List;

/** Tickets given out and not yet expired. */
public interface Tickets {
    /** Keeps a ticket, in place of an earlier one for the same e-mail and customer. */
    void save(Ticket ticket);

    /** All tickets for that e-mail, lower case; expired ones may be among them. */
    List<Ticket> ofEmail(String email);
}
