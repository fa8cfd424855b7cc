package pl.ebok.domain.account;

import java.util.Optional;
import pl.ebok.domain.billing.EffectOfConsent;
import pl.ebok.domain.customers.Customer;

/** How a change of the e-invoice consent ends. */
public sealed interface ConsentOutcome {
    /** The customer with the consent as it is now, and what the change did, or where none was made would do. */
    record Stands(Customer customer, Optional<EffectOfConsent> effect) implements ConsentOutcome {}

    /** Someone changed the customer meanwhile; {@code version} is the newer one. */
    record VersionConflict(long version) implements ConsentOutcome {}

    /** Consent was given to a text that was never shown. */
    record UnknownWording() implements ConsentOutcome {}
}
