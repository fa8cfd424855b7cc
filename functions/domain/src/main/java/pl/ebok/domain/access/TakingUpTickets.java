package pl.ebok.domain.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.CustomerNumber;

/** Turns the tickets of an e-mail into grants once its user has proved it and signs in; each ticket is used up by that. */
public final class TakingUpTickets {
    private final Tickets tickets;
    private final Grants grants;
    private final AuditTrail audit;
    private final Clock clock;

    public TakingUpTickets(Tickets tickets, Grants grants, AuditTrail audit, Clock clock) {
        this.tickets = tickets;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param email which the user has proved to be theirs */
    public void apply(String userId, String email) {
        String lower = email.toLowerCase(Locale.ROOT);
        List<Ticket> valid = tickets.ofEmail(lower).stream()
                .filter(ticket -> ticket.isValidAt(clock.instant()))
                .toList();
        valid.forEach(ticket -> takeUp(ticket, userId, lower));
    }

    private void takeUp(Ticket ticket, String userId, String email) {
        CustomerNumber customer = ticket.customerNumber();
        removeThoseOfDeletedUsers(customer, userId, email);
        if (grants.takeUp(ticket, new Grant(userId, email, customer, ticket.role(), clock.instant()))) {
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

    /** One e-mail is one user of the pool: who had it before and has another id is gone. */
    private void removeThoseOfDeletedUsers(CustomerNumber customer, String userId, String email) {
        grants.ofEmail(email).stream()
                .filter(grant -> grant.customerNumber().equals(customer)
                        && !grant.userId().equals(userId))
                .forEach(grant -> grants.revoke(grant.userId(), customer));
    }
}
