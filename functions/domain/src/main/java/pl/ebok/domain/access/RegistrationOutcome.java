package pl.ebok.domain.access;

import java.time.Duration;

/** How a registration ends. */
public sealed interface RegistrationOutcome {
    /** The proof holds: they may sign up under the ticket's e-mail. */
    record Registered(Ticket ticket) implements RegistrationOutcome {}

    /** The proof holds, but it is a weak one: the customer is asked by the way they are known to be reached. */
    record ToConfirm(PendingRegistration pending) implements RegistrationOutcome {}

    /** No contract in force is known under what was stated; says not which part was wrong. */
    record ContractRequired() implements RegistrationOutcome {}

    /** The contract is signed, but no invoice was issued yet. */
    record FirstInvoiceRequired() implements RegistrationOutcome {}

    /** This e-mail has access to this customer already. */
    record AlreadyRegistered() implements RegistrationOutcome {}

    /** Too many wrong attempts; another one makes sense after {@code retryAfter}. */
    record TooManyAttempts(Duration retryAfter) implements RegistrationOutcome {}
}
