package pl.ebok.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.IssuedInvoices.Issued;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.typed.Typed;

/** Decides whether what somebody states proves that they are the customer; every try is counted before it is compared. */
public final class Proving {
    private static final int PROOF_INVOICES = 3;

    private final Customers customers;
    private final IssuedInvoices invoices;
    private final ProofLimits limits;
    private final WrongProofs alarm;
    private final Clock clock;

    public Proving(Customers customers, IssuedInvoices invoices, ProofLimits limits, WrongProofs alarm, Clock clock) {
        this.customers = customers;
        this.invoices = invoices;
        this.limits = limits;
        this.alarm = alarm;
        this.clock = clock;
    }

    Outcome apply(RegistrationRequest request) {
        Instant now = clock.instant();
        Optional<Duration> lock = limits.take(request, now);
        if (lock.isPresent()) {
            alarm.locked();
            return new Outcome.TooMany(lock.get());
        }
        Outcome outcome = prove(request, now);
        if (outcome instanceof Outcome.Wrong) {
            alarm.wrong();
        } else {
            limits.giveBack(request);
        }
        return outcome;
    }

    /** Reads the same for a number that nobody has as for one whose proof is wrong: neither answer comes sooner. */
    private Outcome prove(RegistrationRequest request, Instant now) {
        Optional<Customer> customer = spellings(request.customerNumber())
                .map(customers::find)
                .flatMap(Optional::stream)
                .findFirst();
        CustomerNumber number = customer.map(Customer::number).orElse(request.customerNumber());
        List<Issued> issued = invoices.newestFirst(number);
        if (customer.isEmpty() || !customer.get().hasContractInForce(BusinessZone.dayOf(now))) {
            return new Outcome.Wrong();
        }
        if (request.registrationCode() != null) {
            return provesByCode(issued, request.registrationCode())
                    ? new Outcome.Proved(customer.get(), true)
                    : new Outcome.Wrong();
        }
        if (issued.isEmpty() && statesContract(customer.get(), request.contractNumber(), now)) {
            return new Outcome.NoInvoiceYet();
        }
        return provesByInvoice(issued, request.proof())
                ? new Outcome.Proved(customer.get(), false)
                : new Outcome.Wrong();
    }

    /** As typed, in capitals, and without hyphens. */
    private static Stream<CustomerNumber> spellings(CustomerNumber typed) {
        String capitals = typed.value().toUpperCase(Locale.ROOT);
        return Stream.of(typed.value(), capitals, capitals.replace("-", ""))
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .map(CustomerNumber::new);
    }

    private static boolean statesContract(Customer customer, @Nullable String contractNumber, Instant now) {
        return contractNumber != null
                && customer.contracts().stream()
                        .filter((Contract contract) -> contract.inForceOn(BusinessZone.dayOf(now)))
                        .anyMatch(contract -> Typed.same(contract.contractNumber(), contractNumber));
    }

    private static boolean provesByCode(List<Issued> issued, String typed) {
        return latest(issued).map(Issued::registrationCode).anyMatch(code -> code != null && Typed.same(code, typed));
    }

    private static boolean provesByInvoice(List<Issued> issued, RegistrationRequest.@Nullable InvoiceProof proof) {
        return proof != null
                && latest(issued)
                        .anyMatch(invoice -> Typed.same(invoice.invoiceNumber(), proof.invoiceNumber())
                                && invoice.gross().isEqual(proof.gross()));
    }

    /** The last three of each contract: a manager with many contracts may take any of them. */
    private static Stream<Issued> latest(List<Issued> issued) {
        return issued.stream().collect(Collectors.groupingBy(Issued::contractNumber)).values().stream()
                .flatMap(ofContract -> ofContract.stream().limit(PROOF_INVOICES));
    }

    /** What the proof is worth. */
    sealed interface Outcome {
        /** @param byCode whether by the code on an invoice, which nobody guesses */
        record Proved(Customer customer, boolean byCode) implements Outcome {}

        record Wrong() implements Outcome {}

        record NoInvoiceYet() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }
}
