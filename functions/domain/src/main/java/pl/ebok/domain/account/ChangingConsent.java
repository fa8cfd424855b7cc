package pl.ebok.domain.account;

import java.time.Clock;
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

    /** The consent as it stands. */
    public Stands state(Customer customer) {
        var series = ledger.read(customer.number());
        return new Stands(
                customer,
                EffectOfConsent.of(
                        customer,
                        tariffs.all(),
                        contract -> series.seriesOf(contract).billedUntil(),
                        clock.instant()));
    }

    /**
     * Gives or withdraws the consent. Where no e-mail of the customer is known, invoices go to that of the user who asks.
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
            return state(now);
        }
        String email = granted && now.email() == null ? by.email() : now.email();
        Optional<Customer> saved = customers.save(now.withContact(email, now.phone(), now.correspondenceAddress())
                .withEInvoiceConsent(new EInvoiceConsent(granted, clock.instant(), wording, by.userId())));
        if (saved.isEmpty()) {
            return new VersionConflict(
                    customers.find(now.number()).map(Customer::version).orElse(now.version()));
        }
        audit.consentChanged(by, now, saved.get());
        letters.consentChanged(saved.get(), email == null ? by.email() : email, granted);
        return state(saved.get());
    }
}
