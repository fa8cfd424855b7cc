package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ksef.InvoicesByKsefNumber;
import pl.ebok.domain.ksef.KsefNumbersInText;

/**
 * Says whose a payment is: that of the customer whose own account number it was paid to, else of the one whose invoice its
 * title names. What may be a coincidence counts only where amount or payer speaks for it too.
 */
public final class WhoseItIs {
    private final Customers customers;
    private final Ledger ledger;
    private final InvoicesByNumber invoices;
    private final InvoicesByKsefNumber ksef;

    public WhoseItIs(Customers customers, Ledger ledger, InvoicesByNumber invoices, InvoicesByKsefNumber ksef) {
        this.customers = customers;
        this.ledger = ledger;
        this.invoices = invoices;
        this.ksef = ksef;
    }

    /** The customer and the invoice; absent where a clerk has to say. */
    public Optional<Owner> of(ReceivedPayment payment) {
        var title = new InvoiceNumbersInTitle(payment.title());
        List<InvoicesByKsefNumber.Found> inKsef = byKsef(payment);
        Optional<CustomerNumber> byAccount = byAccount(payment);
        if (byAccount.isPresent()) {
            return byAccount.map(owner -> new Owner(owner, named(owner, title, payment, inKsef)));
        }
        return inKsef.isEmpty()
                ? byNumber(title, payment)
                : only(inKsef.stream().map(InvoicesByKsefNumber.Found::customer).collect(Collectors.toSet()))
                        .map(owner -> new Owner(owner, named(owner, title, payment, inKsef)));
    }

    /** A KSeF number has a check of its own, so one that is ours is no coincidence. */
    private List<InvoicesByKsefNumber.Found> byKsef(ReceivedPayment payment) {
        return KsefNumbersInText.of(payment.title()).numbers().stream()
                .flatMap(number -> ksef.find(number).stream())
                .toList();
    }

    private Optional<CustomerNumber> byAccount(ReceivedPayment payment) {
        return only(payment.paidTo().stream()
                .flatMap(account -> customers.withBankAccount(account).stream())
                .collect(Collectors.toSet()));
    }

    private Optional<Owner> byNumber(InvoiceNumbersInTitle title, ReceivedPayment payment) {
        Set<Owner> certain = new HashSet<>();
        Set<Owner> supported = new HashSet<>();
        for (CustomerNumber owner : ownersNamed(title)) {
            CustomerLedger account = ledger.read(owner);
            for (PostedInvoice invoice : payable(account)) {
                WrittenNumber written = title.written(invoice.number());
                if (written.speaksForItself(invoice.number())) {
                    certain.add(new Owner(owner, invoice.number()));
                } else if (written != WrittenNumber.NOT && speaksFor(payment, owner, account, invoice)) {
                    supported.add(new Owner(owner, invoice.number()));
                }
            }
        }
        Set<Owner> found = certain.isEmpty() ? supported : certain;
        return only(found.stream().map(Owner::customer).collect(Collectors.toSet()))
                .map(owner -> new Owner(owner, named(owner, title, payment, List.of())));
    }

    private Set<CustomerNumber> ownersNamed(InvoiceNumbersInTitle title) {
        return invoices.ownersOf(title.folded()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Two customers in one payment are for a clerk to tell apart. */
    private static Optional<CustomerNumber> only(Set<CustomerNumber> owners) {
        return owners.size() == 1 ? owners.stream().findFirst() : Optional.empty();
    }

    /** The invoice the title names; of several the one due first. */
    private @Nullable InvoiceNumber named(
            CustomerNumber owner,
            InvoiceNumbersInTitle title,
            ReceivedPayment payment,
            List<InvoicesByKsefNumber.Found> inKsef) {
        Set<String> ids =
                inKsef.stream().map(InvoicesByKsefNumber.Found::invoiceId).collect(Collectors.toSet());
        if (ids.isEmpty() && !ownersNamed(title).contains(owner)) {
            return null;
        }
        CustomerLedger account = ledger.read(owner);
        return payable(account).stream()
                .filter(invoice -> {
                    WrittenNumber written = title.written(invoice.number());
                    return ids.contains(invoice.number().id())
                            || written.speaksForItself(invoice.number())
                            || written == WrittenNumber.EXACTLY
                            || (written != WrittenNumber.NOT && speaksFor(payment, owner, account, invoice));
                })
                .min(Comparator.comparing(PostedInvoice::dueOn))
                .map(PostedInvoice::number)
                .orElse(null);
    }

    /** Nobody pays a correcting invoice. */
    static List<PostedInvoice> payable(CustomerLedger account) {
        return account.invoices().stream()
                .filter(invoice -> !invoice.isCorrection())
                .toList();
    }

    private boolean speaksFor(
            ReceivedPayment payment, CustomerNumber owner, CustomerLedger account, PostedInvoice invoice) {
        return amountSpeaks(payment, account, invoice)
                || customers
                        .find(owner)
                        .filter(customer -> payerSpeaks(payment, customer))
                        .isPresent();
    }

    /** The invoice is open, and the amount is what is left on it, with interest or without, or what it was issued for. */
    static boolean amountSpeaks(ReceivedPayment payment, CustomerLedger account, PostedInvoice invoice) {
        LocalDate paid = payment.countsOn();
        return account.account(InterestRates.published(), paid.isBefore(invoice.on()) ? invoice.on() : paid)
                .openItem(invoice.number())
                .filter(open -> payment.amount().isEqual(invoice.amount())
                        || payment.amount().isEqual(open.left())
                        || payment.amount().isEqual(open.left().plus(open.interest())))
                .isPresent();
    }

    /** All words of the customer's name are in the payer's. */
    static boolean payerSpeaks(ReceivedPayment payment, Customer customer) {
        if (payment.payer() == null) {
            return false;
        }
        Set<String> payer =
                Set.of(FoldedText.words(payment.payer()).split(" +")).stream().collect(Collectors.toSet());
        List<String> name = List.of(FoldedText.words(customer.name()).split(" "));
        return name.size() > 1 && payer.containsAll(name);
    }

    /** Whose a payment is. */
    public record Owner(CustomerNumber customer, @Nullable InvoiceNumber names) {}
}
