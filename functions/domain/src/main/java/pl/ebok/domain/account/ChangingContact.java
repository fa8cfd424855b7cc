package pl.ebok.domain.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.Attempts;
import pl.ebok.domain.access.ProofLimits;
import pl.ebok.domain.account.ContactOutcome.Changed;
import pl.ebok.domain.account.ContactOutcome.TooManyAttempts;
import pl.ebok.domain.account.ContactOutcome.VersionConflict;
import pl.ebok.domain.account.ContactOutcome.WrongCode;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.typed.Typed;

/** Changes how a customer is reached. A new e-mail counts once the code mailed to it comes back. */
public final class ChangingContact {
    static final Duration CODE_LIFE = Duration.ofHours(24);
    private static final int WRONG_CODES = 5;
    private static final int CODES = 1_000_000;

    private final Customers customers;
    private final PendingEmails pendingEmails;
    private final Attempts attempts;
    private final AccountLetters letters;
    private final AccountAudit audit;
    private final RandomGenerator random;
    private final Clock clock;

    public ChangingContact(
            Customers customers,
            PendingEmails pendingEmails,
            Attempts attempts,
            AccountLetters letters,
            AccountAudit audit,
            RandomGenerator random,
            Clock clock) {
        this.customers = customers;
        this.pendingEmails = pendingEmails;
        this.attempts = attempts;
        this.letters = letters;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** The e-mail of a customer that waits to be confirmed. */
    public @Nullable String pendingEmail(CustomerNumber number) {
        return pending(number).map(PendingEmail::email).orElse(null);
    }

    public ContactOutcome apply(User by, Customer now, ContactChange change) {
        if (change.version() != null && change.version() != now.version()) {
            return new VersionConflict(now.version());
        }
        String newEmail = change.email() == null || change.email().equals(now.email()) ? null : change.email();
        boolean withdrawn = change.email() != null && newEmail == null;
        Customer wanted = now.withContact(
                now.email(),
                change.phone().over(now.phone()),
                change.correspondenceAddress().over(now.correspondenceAddress()));
        String waiting = pendingEmail(now.number());
        if (withdrawn && waiting != null) {
            pendingEmails.remove(now.number());
            audit.pendingEmailWithdrawn(by, now.number(), waiting);
        }
        if (newEmail == null && wanted.equals(now)) {
            return new Changed(now, pendingEmail(now.number()));
        }
        // Saved even where only an e-mail waits: of two who ask at once, one has to hear of the other.
        Optional<Customer> saved = customers.save(wanted);
        if (saved.isEmpty()) {
            return conflict(now);
        }
        audit.contactChanged(by, now, saved.get(), newEmail);
        if (newEmail != null) {
            askToConfirm(now.number(), newEmail);
        }
        letters.contactChanged(now, by, saved.get().version(), newEmail != null);
        return new Changed(saved.get(), pendingEmail(now.number()));
    }

    private void askToConfirm(CustomerNumber number, String email) {
        String code = "%06d".formatted(random.nextInt(CODES));
        var pending = new PendingEmail(number, email, code, clock.instant().plus(CODE_LIFE));
        pendingEmails.put(pending);
        letters.confirmationCode(pending);
    }

    /** Takes the code that was mailed to the new address. */
    public ContactOutcome confirm(User by, Customer now, String code) {
        Instant moment = clock.instant();
        String key = "CONFIRM#" + now.number();
        if (!attempts.take(key, WRONG_CODES, Attempts.ANY, moment)) {
            return new TooManyAttempts(ProofLimits.untilTomorrow(moment));
        }
        Optional<PendingEmail> pending = pending(now.number());
        if (pending.isEmpty() || !Typed.same(pending.get().code(), code)) {
            return new WrongCode();
        }
        attempts.giveBack(key);
        Optional<Customer> saved =
                customers.save(now.withContact(pending.get().email(), now.phone(), now.correspondenceAddress()));
        if (saved.isEmpty()) {
            return conflict(now);
        }
        pendingEmails.remove(now.number());
        audit.emailConfirmed(by, now, saved.get());
        letters.emailConfirmed(now, saved.get());
        return new Changed(saved.get(), null);
    }

    private Optional<PendingEmail> pending(CustomerNumber number) {
        return pendingEmails.of(number).filter(pending -> pending.isValidAt(clock.instant()));
    }

    private VersionConflict conflict(Customer now) {
        return new VersionConflict(
                customers.find(now.number()).map(Customer::version).orElse(now.version()));
    }
}
