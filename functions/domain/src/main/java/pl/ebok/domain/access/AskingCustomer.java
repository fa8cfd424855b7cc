package pl.ebok.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import pl.ebok.domain.access.PendingRegistration.Way;
import pl.ebok.domain.access.RegistrationOutcome.ToConfirm;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.codes.SpokenCode;
import pl.ebok.domain.customers.Customer;

/** Asks the customer whether somebody may register: by the e-mail on file, where none is there by a letter with a code. */
public final class AskingCustomer {
    private static final Duration BY_EMAIL = Duration.ofHours(24);
    /** As long as the post needs, and two weeks to read it. */
    private static final Duration BY_LETTER = Duration.ofDays(21);

    private final PendingRegistrations pending;
    private final RegistrationLetters letters;
    private final ProofLimits limits;
    private final RandomGenerator random;
    private final Clock clock;

    public AskingCustomer(
            PendingRegistrations pending,
            RegistrationLetters letters,
            ProofLimits limits,
            RandomGenerator random,
            Clock clock) {
        this.pending = pending;
        this.letters = letters;
        this.limits = limits;
        this.random = random;
        this.clock = clock;
    }

    /** Whoever asks again while the question is open is not asked about twice. */
    RegistrationOutcome apply(Customer customer, String email) {
        Instant now = clock.instant();
        Optional<PendingRegistration> open = pending.ofCustomer(customer.number()).stream()
                .filter(asked -> asked.email().equals(email) && asked.confirmedUntil() == null && asked.isValidAt(now))
                .findFirst();
        if (open.isPresent()) {
            return new ToConfirm(open.get());
        }
        Optional<Duration> tooOften = limits.ask(customer.number(), now);
        if (tooOften.isPresent()) {
            return new TooManyAttempts(tooOften.get());
        }
        Way way = customer.email() == null ? Way.LETTER : Way.E_MAIL;
        var asked = new PendingRegistration(
                UUID.randomUUID().toString(),
                customer.number(),
                email,
                SpokenCode.next(random),
                way,
                now.plus(way == Way.LETTER ? BY_LETTER : BY_EMAIL),
                null);
        // Kept first: a code that came by post and means nothing would be worse than a letter that does not come.
        pending.save(asked);
        letters.mayTheyRegister(customer, asked);
        return new ToConfirm(asked);
    }
}
