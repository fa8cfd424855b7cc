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
 */
public record PaymentOnFile(
        ReceivedPayment payment,
        @Nullable CustomerNumber customer,
        @Nullable InvoiceNumber names,
        int bookings) {

    public static PaymentOnFile waiting(ReceivedPayment payment) {
        return new PaymentOnFile(payment, null, null, 0);
    }

    /** As it is once it belongs to that customer. */
    public PaymentOnFile bookedFor(CustomerNumber owner, @Nullable InvoiceNumber invoice) {
        return new PaymentOnFile(payment, owner, invoice, bookings + 1);
    }

    public PaymentStatus status() {
        return customer == null ? PaymentStatus.UNMATCHED : PaymentStatus.MATCHED;
    }

    /** Its entry on the customer's account. */
    public Payment entry() {
        return new Payment(
                entryId(),
                payment.paidOn(),
                payment.amount(),
                names,
                payment.title(),
                payment.source().name());
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
