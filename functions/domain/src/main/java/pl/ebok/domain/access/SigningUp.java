package pl.ebok.domain.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Lets someone sign up who holds a ticket for their e-mail, and grants what the ticket is for. */
public final class SigningUp {
    private final Tickets tickets;
    private final Grants grants;
    private final Clock clock;

    public SigningUp(Tickets tickets, Grants grants, Clock clock) {
        this.tickets = tickets;
        this.grants = grants;
        this.clock = clock;
    }

    /** Returns whether the sign-up may go on; then every ticket of that e-mail has become a grant. */
    public boolean apply(String userId, String email) {
        String lower = email.toLowerCase(Locale.ROOT);
        List<Ticket> valid = tickets.ofEmail(lower).stream()
                .filter(ticket -> ticket.isValidAt(clock.instant()))
                .toList();
        valid.forEach(ticket ->
                grants.add(new Grant(userId, lower, ticket.customerNumber(), ticket.role(), clock.instant())));
        return !valid.isEmpty();
    }
}
