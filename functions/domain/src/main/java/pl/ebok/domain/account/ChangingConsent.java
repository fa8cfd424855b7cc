package pl.ebok.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.ConsentOutcome.Stands;
import pl.ebok.domain.account.ConsentOutcome.UnknownWording;
import pl.ebok.domain.account.ConsentOutcome.VersionConflict;
import pl.ebok.domain.billing.EffectOfConsent;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.ledger.Ledger;

/** Turns e-invoices on and off, with wording, time and user; says what that does to the standing charge. */
public final class ChangingConsent {
    private final Customers customers;
    private final Tariffs tariffs;
    private final Ledger ledger;
    private final AccountLetters letters;
    private final AccountAudit audit;
    private final Clock clock;

    public ChangingConsent(
            Customers customers,
            Tariffs tariffs,
            Ledger ledger,
            AccountLetters letters,
            AccountAudit audit,
            Clock clock) {
        this.customers = customers;
        this.tariffs = tariffs;
        this.ledger = ledger;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The consent as it stands, with what changing it would do. */
    public Stands state(Customer customer) {
        return new Stands(customer, effect(customer));
    }

    private Optional<EffectOfConsent> effect(Customer before) {
        var series = ledger.read(before.number());
        return EffectOfConsent.of(
                before, tariffs.all(), contract -> series.seriesOf(contract).billedUntil(), clock.instant());
    }

    /**
     * Gives or withdraws the consent and says what that did; said once more, it did the same. Where no e-mail of the customer is known, invoices go to that of the user who asks.
     *
     * @param wordingVersion the text the user was shown; the current one where absent
     */
    public ConsentOutcome apply(User by, Customer now, boolean granted, @Nullable String wordingVersion) {
        String wording = wordingVersion == null ? ConsentWording.current().version() : wordingVersion;
        if (!ConsentWording.isKnown(wording)) {
            return new UnknownWording();
        }
        EInvoiceConsent given = now.eInvoiceConsent();
        if (given == null ? !granted : given.granted() == granted) {
            return new Stands(now, effect(otherwise(now, granted)));
        }
        String email = granted && now.email() == null ? by.email() : now.email();
        Optional<Customer> saved = customers.save(now.withContact(email, now.phone(), now.correspondenceAddress())
                .withEInvoiceConsent(new EInvoiceConsent(granted, clock.instant(), wording, by.actor())));
        if (saved.isEmpty()) {
            return new VersionConflict(
                    customers.find(now.number()).map(Customer::version).orElse(now.version()));
        }
        audit.consentChanged(by, now, saved.get());
        letters.consentChanged(saved.get(), email == null ? by.email() : email, granted);
        return new Stands(saved.get(), effect(now));
    }

    /** The customer as it was before it said what it says now. */
    private static Customer otherwise(Customer now, boolean granted) {
        EInvoiceConsent given = now.eInvoiceConsent();
        return now.withEInvoiceConsent(
                new EInvoiceConsent(!granted, given == null ? Instant.EPOCH : given.at(), null, null));
    }
}
