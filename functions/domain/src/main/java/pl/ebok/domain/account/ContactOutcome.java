package pl.ebok.domain.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Customer;

/** How a change of contact data ends. */
public sealed interface ContactOutcome {
    /** The customer as it is now; {@code pendingEmail} waits to be confirmed. */
    record Changed(Customer customer, @Nullable String pendingEmail) implements ContactOutcome {}

    /** Someone changed the customer meanwhile; {@code version} is the newer one. */
    record VersionConflict(long version) implements ContactOutcome {}

    /** No new e-mail waits for this code. */
    record WrongCode() implements ContactOutcome {}

    /** Too many wrong codes; another one makes sense after {@code retryAfter}. */
    record TooManyAttempts(Duration retryAfter) implements ContactOutcome {}
}
