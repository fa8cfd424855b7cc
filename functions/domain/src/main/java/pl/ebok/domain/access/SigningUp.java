package pl.ebok.domain.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.CustomerNumber;

/** Lets someone sign up who holds a ticket for their e-mail, and grants what the ticket is for. */
public final class SigningUp {
    private final Tickets tickets;
    private final Grants grants;
    private final AuditTrail audit;
    private final Clock clock;

    public SigningUp(Tickets tickets, Grants grants, AuditTrail audit, Clock clock) {
        this.tickets = tickets;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns whether the sign-up may go on; then every ticket of that e-mail has become a grant. */
    public boolean apply(String userId, String email) {
        String lower = email.toLowerCase(Locale.ROOT);
        List<Ticket> valid = tickets.ofEmail(lower).stream()
                .filter(ticket -> ticket.isValidAt(clock.instant()))
                .toList();
        valid.forEach(ticket -> grant(ticket, userId, lower));
        return !valid.isEmpty();
    }

    private void grant(Ticket ticket, String userId, String email) {
        CustomerNumber customer = ticket.customerNumber();
        grants.add(new Grant(userId, email, customer, ticket.role(), clock.instant()));
        audit.add(new AuditEntry(
                clock.instant(),
                email,
                "grant-added",
                customer,
                customer.value(),
                Map.of(),
                Map.of("email", email, "role", ticket.role() == Role.OWNER ? "owner" : "proxy")));
    }
}
