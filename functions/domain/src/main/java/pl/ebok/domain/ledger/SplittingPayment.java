package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.money.Pln;

/** Divides one payment over several customers or invoices, as a clerk says: a manager pays for many houses in one transfer. */
public final class SplittingPayment {
    /** So that taking back, dividing and booking fit into one transaction. */
    public static final int MOST_PARTS = 20;

    private final Customers customers;
    private final Ledger ledger;
    private final Payments payments;

    public SplittingPayment(Customers customers, Ledger ledger, Payments payments) {
        this.customers = customers;
        this.ledger = ledger;
        this.payments = payments;
    }

    public Outcome apply(String paymentId, List<Part> parts, LocalDate today) {
        PaymentOnFile now = payments.find(paymentId).orElse(null);
        if (now == null || now.status() == PaymentStatus.KNOWN) {
            return new Outcome.PaymentUnknown();
        }
        Money sum = parts.stream().map(Part::amount).reduce(Pln.ZERO, Money::plus);
        if (!sum.isEqual(now.payment().amount())) {
            return new Outcome.SumDiffers(now.payment().amount());
        }
        List<PaymentOnFile> booked = new ArrayList<>();
        for (Part part : parts) {
            if (customers.find(part.customer()).isEmpty()) {
                return new Outcome.CustomerUnknown(part.customer());
            }
            InvoiceNumber names = part.names();
            if (names != null
                    && ledger.read(part.customer()).invoice(names.id()).isEmpty()) {
                return new Outcome.InvoiceUnknown(names);
            }
            booked.add(PaymentOnFile.waiting(now.payment().part(booked.size() + 1, part.amount()))
                    .bookedFor(part.customer(), names));
        }
        if (now.status() == PaymentStatus.SPLIT) {
            return alreadySo(booked) ? new Outcome.Split(now, booked) : new Outcome.ChangedMeanwhile();
        }
        return payments.split(now, booked, today) ? new Outcome.Split(now, booked) : new Outcome.ChangedMeanwhile();
    }

    /** The same call again finds its own parts. */
    private boolean alreadySo(List<PaymentOnFile> parts) {
        return parts.stream()
                .allMatch(part -> payments.find(part.payment().paymentId())
                        .filter(filed ->
                                filed.payment().amount().isEqual(part.payment().amount()))
                        .filter(filed ->
                                part.customer() != null && part.customer().equals(filed.customer()))
                        .isPresent());
    }

    /**
     * A part of a payment.
     *
     * @param amount PLN, positive
     */
    public record Part(CustomerNumber customer, @Nullable InvoiceNumber names, Money amount) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Split(PaymentOnFile before, List<PaymentOnFile> parts) implements Outcome {}

        record PaymentUnknown() implements Outcome {}

        record CustomerUnknown(CustomerNumber customer) implements Outcome {}

        record InvoiceUnknown(InvoiceNumber invoice) implements Outcome {}

        /** The parts do not make up the payment. */
        record SumDiffers(Money amount) implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }
}
