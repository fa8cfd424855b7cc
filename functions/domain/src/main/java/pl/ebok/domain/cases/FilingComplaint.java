package pl.ebok.domain.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** A customer complains; the case number and the day the answer is due come back at once. */
public final class FilingComplaint {
    private final Cases cases;
    private final Customers customers;
    private final InvoicesOfCustomer invoices;
    private final CaseLetters letters;
    private final RandomGenerator random;
    private final Clock clock;

    public FilingComplaint(
            Cases cases,
            Customers customers,
            InvoicesOfCustomer invoices,
            CaseLetters letters,
            RandomGenerator random,
            Clock clock) {
        this.cases = cases;
        this.customers = customers;
        this.invoices = invoices;
        this.letters = letters;
        this.random = random;
        this.clock = clock;
    }

    public Outcome apply(Request request) {
        Optional<Customer> customer = customers.find(request.customer());
        if (customer.isEmpty()) {
            return new UnknownCustomer();
        }
        Optional<InvoiceNumber> disputed =
                Optional.ofNullable(request.invoiceId()).flatMap(id -> invoices.byId(request.customer(), id));
        if (request.invoiceId() != null && disputed.isEmpty()) {
            return new UnknownInvoice();
        }
        var claim = new Claim(request.category(), request.subject(), request.description(), disputed.orElse(null));
        Complaint filed = file(request.requestId(), Claimant.of(customer.get(), request.email()), claim);
        letters.received(filed);
        return new Filed(filed);
    }

    private Complaint file(String requestId, Claimant claimant, Claim claim) {
        Instant now = clock.instant();
        var today = BusinessZone.dayOf(now);
        while (true) {
            var complaint = new Complaint(
                    CaseNumber.next(today.getYear(), random),
                    claimant,
                    claim,
                    requestId,
                    now,
                    AnswerPeriod.STATUTORY.answerDue(today),
                    List.of(),
                    Handling.NONE,
                    0);
            Optional<Complaint> filed = cases.file(complaint);
            if (filed.isPresent()) {
                return filed.get();
            }
        }
    }

    /**
     * What the customer sends.
     *
     * @param invoiceId path-safe id of the invoice they dispute
     */
    public record Request(
            String requestId,
            CustomerNumber customer,
            String email,
            Category category,
            String subject,
            String description,
            @Nullable String invoiceId) {}

    public sealed interface Outcome {}

    /** Filed now, or before by the same request. */
    public record Filed(Complaint complaint) implements Outcome {}

    /** The customer has no such invoice. */
    public record UnknownInvoice() implements Outcome {}

    public record UnknownCustomer() implements Outcome {}
}
