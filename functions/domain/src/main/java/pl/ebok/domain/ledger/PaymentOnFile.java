package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;

/**
 * A payment and where it stands now.
 *
 * @param customer on whose account it is booked; absent while it waits for a clerk
 * @param names the invoice it is meant for
 * @param bookings how often it was booked on an account so far, 0 while it waits for the first time
 * @param repeats id of the payment it was taken for a repetition of; absent for a payment of its own
 * @param split whether it was divided over customers: its parts are booked then, not itself
 */
public record PaymentOnFile(
        ReceivedPayment payment,
        @Nullable CustomerNumber customer,
        @Nullable InvoiceNumber names,
        int bookings,
        @Nullable String repeats,
        boolean split) {
    /** A payment of its own, in one. */
    public PaymentOnFile(
            ReceivedPayment payment, @Nullable CustomerNumber customer, @Nullable InvoiceNumber names, int bookings) {
        this(payment, customer, names, bookings, null, false);
    }

    public static PaymentOnFile waiting(ReceivedPayment payment) {
        return new PaymentOnFile(payment, null, null, 0);
    }

    /** As it is once it belongs to that customer. */
    public PaymentOnFile bookedFor(CustomerNumber owner, @Nullable InvoiceNumber invoice) {
        return new PaymentOnFile(payment, owner, invoice, bookings + 1);
    }

    /** One that looks like the payment of that id, which is on file already. */
    public static PaymentOnFile repetition(ReceivedPayment payment, String ofPayment) {
        return new PaymentOnFile(payment, null, null, 0, ofPayment, false);
    }

    /** As it is once its parts are booked in its place. */
    public PaymentOnFile divided() {
        return new PaymentOnFile(payment, null, null, bookings + 1, null, true);
    }

    public PaymentStatus status() {
        if (repeats != null) {
            return PaymentStatus.KNOWN;
        }
        if (split) {
            return PaymentStatus.SPLIT;
        }
        return customer == null ? PaymentStatus.UNMATCHED : PaymentStatus.MATCHED;
    }

    /** Its entry on the customer's account. */
    public Payment entry() {
        LocalDate on = payment.countsOn();
        OnStatement statement = payment.statement();
        return new Payment(
                entryId(),
                on,
                payment.amount(),
                names,
                payment.title(),
                payment.source().name(),
                statement == null ? "" : statement.order(),
                on.equals(payment.paidOn()) ? null : payment.paidOn());
    }

    /** What takes that entry back. */
    public Reversal reversal(LocalDate on) {
        return new Reversal(entryId(), on, payment.amount());
    }

    /** Each booking has an id of its own, so that a payment can return to an account it was taken from. */
    private String entryId() {
        return bookings <= 1 ? payment.paymentId() : payment.paymentId() + "." + bookings;
    }
}
