package pl.ebok.domain.access;

import java.time.Clock;
import java.util.Map;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.Customer;

/** What a clerk does at the door, once they know who stands before them: open it again, or ask somebody in. */
public final class InvitingOwner {
    private final GivingTickets tickets;
    private final RegistrationLetters letters;
    private final ProofLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    public InvitingOwner(
            GivingTickets tickets, RegistrationLetters letters, ProofLimits limits, AuditTrail audit, Clock clock) {
        this.tickets = tickets;
        this.letters = letters;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** The customer on file hears of it as of any other new owner. */
    public Ticket invite(String clerk, Customer customer, String email) {
        Ticket ticket = tickets.apply(customer, email);
        letters.invited(ticket);
        write(clerk, "owner-invited", customer, Map.of("email", email));
        return ticket;
    }

    /** Earlier wrong proofs are forgotten. */
    public void unlock(String clerk, Customer customer) {
        limits.open(customer.number());
        write(clerk, "registration-unlocked", customer, Map.of());
    }

    private void write(String clerk, String action, Customer customer, Map<String, String> after) {
        audit.add(new AuditEntry(
                clock.instant(),
                clerk,
                action,
                customer.number(),
                customer.number().value(),
                Map.of(),
                after));
    }
}
