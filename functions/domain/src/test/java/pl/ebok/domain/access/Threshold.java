package pl.ebok.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pl.ebok.domain.customers.CustomerBuilder;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.PaperLetter;
import pl.ebok.domain.messages.Sender;

/** The use cases of registration around one customer, at noon. */
final class Threshold {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    final MemoryAccess memory = new MemoryAccess();
    final List<Message> mailed = new ArrayList<>();
    final List<PaperLetter> posted = new ArrayList<>();
    final MemoryCustomers customers;
    final Registering registering;

    private final RegistrationLetters letters = new RegistrationLetters(
            mailed::add,
            posted::add,
            new Letterhead(new Sender("Wodociągi", "7-15", "95", "bok@example.pl", "https://ebok.example")));
    private final ProofLimits limits = new ProofLimits(memory.attempts);

    Threshold(CustomerBuilder customer) {
        customers = MemoryCustomers.of(customer.build());
        registering = on(0);
    }

    /** Registering so many days later. */
    Registering on(int day) {
        Clock clock = clock(Duration.ofDays(day));
        return new Registering(
                new Proving(customers, _ -> memory.invoices, limits, memory.alarm, clock),
                memory.grants,
                memory.signIns,
                tickets(clock),
                new AskingCustomer(memory.pending, letters, limits, new Random(1), clock));
    }

    ConfirmingRegistration confirmingAfter(Duration passed) {
        Clock clock = clock(passed);
        return new ConfirmingRegistration(
                memory.pending, customers, memory.signIns, tickets(clock), letters, limits, memory.alarm, clock);
    }

    private GivingTickets tickets(Clock clock) {
        return new GivingTickets(memory.tickets, memory.grants, letters, limits, clock);
    }

    static Clock clock(Duration passed) {
        return Clock.fixed(NOW.plus(passed), ZoneOffset.UTC);
    }
}
