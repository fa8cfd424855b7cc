package pl.ebok.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import pl.ebok.domain.customers.Customer;

/** Gives leave to sign up as an owner. Who is the customer hears of it before, so that nobody gets in unnoticed. */
public final class GivingTickets {
    /** How long a ticket may be used. */
    public static final Duration LIFE = Duration.ofHours(24);

    private final Tickets tickets;
    private final Grants grants;
    private final RegistrationLetters letters;
    private final ProofLimits limits;
    private final Clock clock;

    public GivingTickets(Tickets tickets, Grants grants, RegistrationLetters letters, ProofLimits limits, Clock clock) {
        this.tickets = tickets;
        this.grants = grants;
        this.letters = letters;
        this.limits = limits;
        this.clock = clock;
    }

    Ticket apply(Customer customer, String email) {
        var ticket = new Ticket(
                UUID.randomUUID().toString(),
                email,
                customer.number(),
                Role.OWNER,
                clock.instant().plus(LIFE));
        give(customer, ticket);
        return ticket;
    }

    void give(Customer customer, Ticket ticket) {
        tell(customer, ticket.registrationId(), ticket.email());
        tickets.save(ticket);
        limits.open(customer.number());
    }

    /** Gives a user who is signed in the customer at once. */
    Ticket grant(Customer customer, String userId, String email) {
        var ticket = new Ticket(UUID.randomUUID().toString(), email, customer.number(), Role.OWNER, clock.instant());
        tell(customer, ticket.registrationId(), email);
        grants.add(new Grant(userId, email, customer.number(), Role.OWNER, clock.instant()));
        limits.open(customer.number());
        return ticket;
    }

    private void tell(Customer customer, String registrationId, String email) {
        letters.newOwner(
                customer,
                registrationId,
                email,
                grants.ofCustomer(customer.number()).stream()
                        .filter(grant -> grant.role() == Role.OWNER)
                        .map(Grant::email)
                        .toList());
    }
}
