package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;

/** One thing that happened on a customer's account. Entries are added, never changed or removed. */
public sealed interface LedgerEntry
        permits PostedInvoice,
                LedgerEntry.Payment,
                LedgerEntry.Reversal,
                LedgerEntry.Refund,
                LedgerEntry.WriteOff,
                LedgerEntry.Fee {

    /** The business day on which it counts. */
    LocalDate on();

    /**
     * Money received.
     *
     * @param paymentId of the statement entry or the clerk's call; the same id is booked once
     * @param amount PLN, positive
     * @param names the invoice it is meant for; absent when it goes to the oldest
     * @param title as the payer wrote it
     * @param place where it stands among the payments of its day, compared as text; empty where that is not known
     * @param bookedOn the day the bank booked it, where its value date, which is the day it counts, is earlier
     */
    record Payment(
            String paymentId,
            LocalDate on,
            Money amount,
            @Nullable InvoiceNumber names,
            String title,
            String source,
            String place,
            @Nullable LocalDate bookedOn)
            implements LedgerEntry {

        /** One that was booked on the day it counts. */
        public Payment(
                String paymentId,
                LocalDate on,
                Money amount,
                @Nullable InvoiceNumber names,
                String title,
                String source,
                String place) {
            this(paymentId, on, amount, names, title, source, place, null);
        }

        /** One of which it is not known where it stands among others of its day. */
        public Payment(
                String paymentId,
                LocalDate on,
                Money amount,
                @Nullable InvoiceNumber names,
                String title,
                String source) {
            this(paymentId, on, amount, names, title, source, "");
        }
    }

    /** Takes a payment back that belonged to another customer. */
    record Reversal(String paymentId, LocalDate on, Money amount) implements LedgerEntry {}

    /** An overpayment sent back to the customer. */
    record Refund(String refundId, LocalDate on, Money amount) implements LedgerEntry {}

    /** A claim on an invoice given up; with the last of it the interest ends as well. */
    record WriteOff(String writeOffId, LocalDate on, Money amount, InvoiceNumber invoice, String reason)
            implements LedgerEntry {}

    /** The cost of a demand for payment, charged with the oldest invoice on it. */
    record Fee(String noticeId, LocalDate on, Money amount, InvoiceNumber invoice) implements LedgerEntry {}
}
