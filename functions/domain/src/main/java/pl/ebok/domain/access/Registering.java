package pl.ebok.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.RegistrationOutcome.AlreadyRegistered;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.FirstInvoiceRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;

/** Checks that someone is a customer with a contract in force and an invoice, and gives a ticket to sign up. */
public final class Registering {
    /** How long a ticket may be used. */
    public static final Duration TICKET_LIFE = Duration.ofHours(24);

    private static final int PROOF_INVOICES = 3;

    private final Customers customers;
    private final IssuedInvoices invoices;
    private final Grants grants;
    private final Tickets tickets;
    private final AttemptLimits limits;
    private final Clock clock;

    public Registering(
            Customers customers,
            IssuedInvoices invoices,
            Grants grants,
            Tickets tickets,
            Attempts attempts,
            Clock clock) {
        this.customers = customers;
        this.invoices = invoices;
        this.grants = grants;
        this.tickets = tickets;
        this.limits = new AttemptLimits(attempts);
        this.clock = clock;
    }

    /** For someone without an account yet: the outcome {@link Registered} carries a ticket that is kept. */
    public RegistrationOutcome apply(RegistrationRequest request) {
        RegistrationOutcome outcome = prove(request);
        if (outcome instanceof Registered(Ticket ticket)) {
            tickets.save(ticket);
        }
        return outcome;
    }

    /** For a signed-in user who adds a customer: the grant is written at once. */
    public RegistrationOutcome addTo(String userId, RegistrationRequest request) {
        RegistrationOutcome outcome = prove(request);
        if (outcome instanceof Registered) {
            grants.add(new Grant(userId, request.email(), request.customerNumber(), Role.OWNER, clock.instant()));
        }
        return outcome;
    }

    private RegistrationOutcome prove(RegistrationRequest request) {
        Instant now = clock.instant();
        Optional<Duration> lock = limits.lock(request.customerNumber(), request.email(), now);
        if (lock.isPresent()) {
            return new TooManyAttempts(lock.get());
        }
        RegistrationOutcome outcome = customers
                .find(request.customerNumber())
                .map(customer -> prove(request, customer, now))
                .orElseGet(ContractRequired::new);
        if (outcome instanceof ContractRequired) {
            limits.countWrong(request.customerNumber(), request.email(), now);
        }
        return outcome;
    }

    private RegistrationOutcome prove(RegistrationRequest request, Customer customer, Instant now) {
        if (!customer.hasContractInForce(BusinessZone.dayOf(now))) {
            return new ContractRequired();
        }
        List<IssuedInvoices.Issued> issued = invoices.newestFirst(customer.number());
        if (issued.isEmpty() && statesContract(customer, request.contractNumber(), now)) {
            return new FirstInvoiceRequired();
        }
        if (!proves(issued, request.proof())) {
            return new ContractRequired();
        }
        boolean known = grants.ofEmail(request.email()).stream()
                .anyMatch(grant -> grant.customerNumber().equals(customer.number()));
        return known
                ? new AlreadyRegistered()
                : new Registered(new Ticket(
                        UUID.randomUUID().toString(),
                        request.email(),
                        customer.number(),
                        Role.OWNER,
                        now.plus(TICKET_LIFE)));
    }

    private static boolean statesContract(Customer customer, @Nullable String contractNumber, Instant now) {
        return contractNumber != null
                && customer.contract(contractNumber)
                        .filter((Contract contract) -> contract.inForceOn(BusinessZone.dayOf(now)))
                        .isPresent();
    }

    /** One of the last three of a contract: a manager with many contracts may take any of them. */
    private static boolean proves(
            List<IssuedInvoices.Issued> issued, RegistrationRequest.@Nullable InvoiceProof proof) {
        return proof != null
                && issued.stream()
                        .collect(Collectors.groupingBy(IssuedInvoices.Issued::contractNumber))
                        .values()
                        .stream()
                        .flatMap(ofContract -> ofContract.stream().limit(PROOF_INVOICES))
                        .anyMatch(invoice -> invoice.invoiceNumber().equals(proof.invoiceNumber())
                                && invoice.gross().isEqual(proof.gross()));
    }
}
