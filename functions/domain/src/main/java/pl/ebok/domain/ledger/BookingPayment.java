package pl.ebok.domain.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/**
 * Books a payment from a bank statement: for the customer whose own account number it was paid to, else for the one
 * whose invoice its title names; otherwise it waits for a clerk. The same payment is booked once.
 */
public final class BookingPayment {
    private final Customers customers;
    private final Ledger ledger;
    private final Payments payments;

    public BookingPayment(Customers customers, Ledger ledger, Payments payments) {
        this.customers = customers;
        this.ledger = ledger;
        this.payments = payments;
    }

    public Outcome apply(ReceivedPayment payment) {
        var title = new InvoiceNumbersInTitle(payment.title());
        CustomerNumber owner = byAccount(payment).or(() -> byInvoice(title)).orElse(null);
        InvoiceNumber names = owner == null ? null : namedInvoice(owner, title);
        if (!payments.add(payment, owner, names)) {
            return new Outcome.KnownAlready();
        }
        return owner == null
                ? new Outcome.WaitsForClerk()
                : new Outcome.Booked(owner, names, payment.amount(), payment.paymentId());
    }

    private Optional<CustomerNumber> byAccount(ReceivedPayment payment) {
        return only(payment.paidTo().stream()
                .flatMap(account -> customers.withBankAccount(account).stream())
                .collect(Collectors.toSet()));
    }

    private Optional<CustomerNumber> byInvoice(InvoiceNumbersInTitle title) {
        return only(title.candidateIds().stream()
                .flatMap(id -> ledger.ownerOfInvoiceId(id).stream())
                .collect(Collectors.toSet()));
    }

    /** Two customers in one payment are for a clerk to tell apart. */
    private static Optional<CustomerNumber> only(Set<CustomerNumber> owners) {
        return owners.size() == 1 ? owners.stream().findFirst() : Optional.empty();
    }

    /** The invoice the title names; of several the one due first. */
    private @Nullable InvoiceNumber namedInvoice(CustomerNumber owner, InvoiceNumbersInTitle title) {
        List<PostedInvoice> named = ledger.read(owner).invoices().stream()
                .filter(invoice -> !invoice.isCorrection())
                .filter(invoice -> title.contains(invoice.number()))
                .toList();
        return named.stream()
                .min(Comparator.comparing(PostedInvoice::dueOn))
                .map(PostedInvoice::number)
                .orElse(null);
    }

    /** What became of the payment. */
    public sealed interface Outcome {
        record Booked(CustomerNumber customer, @Nullable InvoiceNumber names, Money amount, String paymentId)
                implements Outcome {}

        /** Nobody's account number and no known invoice, or several. */
        record WaitsForClerk() implements Outcome {}

        record KnownAlready() implements Outcome {}
    }
}
