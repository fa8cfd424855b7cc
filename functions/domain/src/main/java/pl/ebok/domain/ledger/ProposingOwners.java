package pl.ebok.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** Says whose a payment that waits may be, and why: what alone is not enough to book it is still worth a clerk's look. */
public final class ProposingOwners {
    private static final int MOST = 10;
    /** So many customers with an invoice of one amount say nothing any more. */
    private static final int MOST_OF_AN_AMOUNT = 20;

    private final Customers customers;
    private final Ledger ledger;
    private final InvoicesByNumber invoices;
    private final Payments payments;

    public ProposingOwners(Customers customers, Ledger ledger, InvoicesByNumber invoices, Payments payments) {
        this.customers = customers;
        this.ledger = ledger;
        this.invoices = invoices;
        this.payments = payments;
    }

    /** The likeliest first; none for a payment that is booked. */
    public List<Proposal> apply(PaymentOnFile filed) {
        if (filed.status() != PaymentStatus.UNMATCHED && filed.status() != PaymentStatus.KNOWN) {
            return List.of();
        }
        ReceivedPayment payment = filed.payment();
        var title = new InvoiceNumbersInTitle(payment.title());
        Set<String> near = NearNumbers.of(title.folded());
        Set<CustomerNumber> earlier = payments.paidBefore(payment);
        Set<CustomerNumber> candidates = new LinkedHashSet<>(earlier);
        payment.paidTo().forEach(account -> customers.withBankAccount(account).ifPresent(candidates::add));
        addAll(candidates, invoices.ownersOf(title.folded()).values());
        addAll(candidates, invoices.ownersOf(near).values());
        Set<CustomerNumber> ofAmount = invoices.ownersOfAmount(payment.amount(), MOST_OF_AN_AMOUNT);
        candidates.addAll(ofAmount);
        List<Proposal> proposals = new ArrayList<>();
        for (CustomerNumber candidate : candidates) {
            proposals.addAll(of(candidate, payment, title, near, earlier.contains(candidate)));
        }
        return proposals.stream()
                .sorted(Comparator.comparingInt((Proposal proposal) -> -proposal.weight())
                        .thenComparing(proposal -> proposal.customer().value()))
                .limit(MOST)
                .toList();
    }

    private static void addAll(Set<CustomerNumber> candidates, Collection<Set<CustomerNumber>> found) {
        found.forEach(candidates::addAll);
    }

    /** One proposal an invoice that something speaks for, or one for the customer where only the payer does. */
    private List<Proposal> of(
            CustomerNumber candidate,
            ReceivedPayment payment,
            InvoiceNumbersInTitle title,
            Set<String> near,
            boolean paidBefore) {
        Set<Reason> ofCustomer = EnumSet.noneOf(Reason.class);
        if (paidBefore) {
            ofCustomer.add(Reason.SAME_PAYER_EARLIER);
        }
        customers
                .find(candidate)
                .filter(customer -> WhoseItIs.payerSpeaks(payment, customer))
                .ifPresent(_ -> ofCustomer.add(Reason.PAYERS_NAME));
        CustomerLedger account = ledger.read(candidate);
        Map<InvoiceNumber, Set<Reason>> byInvoice = new LinkedHashMap<>();
        for (PostedInvoice invoice : WhoseItIs.payable(account)) {
            Set<Reason> reasons = EnumSet.noneOf(Reason.class);
            if (title.written(invoice.number()) != WrittenNumber.NOT) {
                reasons.add(Reason.NUMBER_IN_TITLE);
            } else if (near.contains(FoldedText.of(invoice.number().value()))) {
                reasons.add(Reason.NEAR_NUMBER);
            }
            if (WhoseItIs.amountSpeaks(payment, account, invoice)) {
                reasons.add(Reason.AMOUNT_OF_AN_OPEN_INVOICE);
            }
            if (!reasons.isEmpty()) {
                reasons.addAll(ofCustomer);
                byInvoice.put(invoice.number(), reasons);
            }
        }
        if (byInvoice.isEmpty()) {
            return ofCustomer.isEmpty() ? List.of() : List.of(new Proposal(candidate, null, ofCustomer));
        }
        return byInvoice.entrySet().stream()
                .map(found -> new Proposal(candidate, found.getKey(), found.getValue()))
                .toList();
    }

    /** Why it may be so. */
    public enum Reason {
        AMOUNT_OF_AN_OPEN_INVOICE(2),
        NEAR_NUMBER(3),
        PAYERS_NAME(4),
        NUMBER_IN_TITLE(5),
        SAME_PAYER_EARLIER(6);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    /** A customer, and the invoice that may be meant. */
    public record Proposal(
            CustomerNumber customer, @Nullable InvoiceNumber invoice, Set<Reason> reasons) {
        public Proposal {
            reasons = Set.copyOf(reasons);
        }

        int weight() {
            return reasons.stream().mapToInt(reason -> reason.weight).sum();
        }
    }

    /** Numbers that differ from one that is written by a slip: a digit wrong, left out, doubled or two swapped. */
    static final class NearNumbers {
        private static final int MOST_WRITTEN = 8;
        private static final int FEWEST_DIGITS = 6;

        private NearNumbers() {}

        static Set<String> of(Set<String> written) {
            Set<String> near = new HashSet<>();
            written.stream()
                    .filter(number -> number.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS)
                    .sorted(Comparator.comparing((String number) -> !number.startsWith("F"))
                            .thenComparingInt(number -> -number.length()))
                    .limit(MOST_WRITTEN)
                    .forEach(number -> addSlips(number, near));
            near.removeAll(written);
            return near;
        }

        private static void addSlips(String number, Set<String> near) {
            if (Character.isDigit(number.charAt(0))) {
                near.add("FV" + number);
            }
            for (int i = 0; i < number.length(); i++) {
                if (!Character.isDigit(number.charAt(i))) {
                    continue;
                }
                String before = number.substring(0, i);
                String after = number.substring(i + 1);
                near.add(before + after);
                for (char digit = '0'; digit <= '9'; digit++) {
                    near.add(before + digit + after);
                    near.add(before + digit + number.substring(i));
                }
                if (i + 1 < number.length() && Character.isDigit(number.charAt(i + 1))) {
                    near.add(before + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2));
                }
            }
        }
    }
}
