package pl.ebok.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.typed.Typed;

/** Takes the code that went to the customer: then whoever waits for it may sign up. */
public final class ConfirmingRegistration {
    private final PendingRegistrations pending;
    private final Customers customers;
    private final SignIns signIns;
    private final GivingTickets tickets;
    private final RegistrationLetters letters;
    private final ProofLimits limits;
    private final WrongProofs alarm;
    private final Clock clock;

    public ConfirmingRegistration(
            PendingRegistrations pending,
            Customers customers,
            SignIns signIns,
            GivingTickets tickets,
            RegistrationLetters letters,
            ProofLimits limits,
            WrongProofs alarm,
            Clock clock) {
        this.pending = pending;
        this.customers = customers;
        this.signIns = signIns;
        this.tickets = tickets;
        this.letters = letters;
        this.limits = limits;
        this.alarm = alarm;
        this.clock = clock;
    }

    public RegistrationOutcome apply(String registrationId, String code) {
        Instant now = clock.instant();
        Optional<Duration> lock = limits.confirm(registrationId, now);
        if (lock.isPresent()) {
            alarm.locked();
            return new TooManyAttempts(lock.get());
        }
        Optional<PendingRegistration> waiting =
                pending.find(registrationId).filter(found -> found.isValidAt(now) && Typed.same(found.code(), code));
        Optional<Customer> customer =
                waiting.map(PendingRegistration::customerNumber).flatMap(customers::find);
        if (waiting.isEmpty() || customer.isEmpty()) {
            alarm.wrong();
            return new ContractRequired();
        }
        limits.confirmed(registrationId);
        return new Registered(confirm(waiting.get(), customer.get(), now));
    }

    /** The link in a mail is followed more than once: the ticket is given once, and named again. */
    private Ticket confirm(PendingRegistration waiting, Customer customer, Instant now) {
        Instant until = waiting.confirmedUntil() == null ? now.plus(GivingTickets.LIFE) : waiting.confirmedUntil();
        var ticket = new Ticket(waiting.registrationId(), waiting.email(), customer.number(), Role.OWNER, until);
        if (waiting.confirmedUntil() == null) {
            signIns.removeUnconfirmed(waiting.email());
            tickets.give(customer, ticket);
            letters.confirmed(ticket);
            pending.save(waiting.confirmedUntil(until));
        }
        return ticket;
    }
}
