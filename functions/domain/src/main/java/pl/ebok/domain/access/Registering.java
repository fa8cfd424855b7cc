package pl.ebok.domain.access;

import java.util.Optional;
import java.util.function.Supplier;
import pl.ebok.domain.access.RegistrationOutcome.AlreadyRegistered;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.FirstInvoiceRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.customers.Customer;

/**
 * Registers who proves to be a customer with a contract in force. A code from an invoice proves by itself, and so does an
 * invoice's number and amount under the e-mail on file; under any other e-mail the customer is asked first.
 */
public final class Registering {
    private final Proving proving;
    private final Grants grants;
    private final SignIns signIns;
    private final GivingTickets tickets;
    private final AskingCustomer asking;

    public Registering(Proving proving, Grants grants, SignIns signIns, GivingTickets tickets, AskingCustomer asking) {
        this.proving = proving;
        this.grants = grants;
        this.signIns = signIns;
        this.tickets = tickets;
        this.asking = asking;
    }

    /** For someone without an account yet: the outcome {@link Registered} carries a ticket that is kept. */
    public RegistrationOutcome apply(RegistrationRequest request) {
        return register(request, customer -> () -> {
            signIns.removeUnconfirmed(request.email());
            return tickets.apply(customer, request.email());
        });
    }

    /** For a signed-in user who adds a customer: the grant is written at once. */
    public RegistrationOutcome addTo(String userId, RegistrationRequest request) {
        return register(request, customer -> () -> tickets.grant(customer, userId, request.email()));
    }

    private RegistrationOutcome register(RegistrationRequest request, Admission admission) {
        return switch (proving.apply(request)) {
            case Proving.Outcome.Wrong() -> new ContractRequired();
            case Proving.Outcome.NoInvoiceYet() -> new FirstInvoiceRequired();
            case Proving.Outcome.TooMany(var retryAfter) -> new TooManyAttempts(retryAfter);
            case Proving.Outcome.Proved(Customer customer, boolean byCode) -> {
                if (hasAccess(request.email(), customer)) {
                    yield new AlreadyRegistered();
                }
                yield byCode || request.email().equals(customer.email())
                        ? new Registered(admission.of(customer).get())
                        : asking.apply(customer, request.email());
            }
        };
    }

    /** A grant counts for as long as its user can sign in: who deleted the sign-in registers again. */
    private boolean hasAccess(String email, Customer customer) {
        Optional<String> user = grants.ofEmail(email).isEmpty() ? Optional.empty() : signIns.confirmed(email);
        return user.flatMap(userId -> grants.find(userId, customer.number())).isPresent();
    }

    private interface Admission {
        Supplier<Ticket> of(Customer customer);
    }
}
