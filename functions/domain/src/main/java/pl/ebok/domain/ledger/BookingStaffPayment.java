package pl.ebok.domain.ledger;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** Books a payment a clerk took, in cash, by card, or known from elsewhere than a statement. */
public final class BookingStaffPayment {
    private final Customers customers;
    private final Ledger ledger;
    private final Payments payments;

    public BookingStaffPayment(Customers customers, Ledger ledger, Payments payments) {
        this.customers = customers;
        this.ledger = ledger;
        this.payments = payments;
    }

    public Outcome apply(ReceivedPayment payment, CustomerNumber owner, @Nullable InvoiceNumber names) {
        if (customers.find(owner).isEmpty()) {
            return new Outcome.CustomerUnknown();
        }
        if (names != null && ledger.read(owner).invoice(names.id()).isEmpty()) {
            return new Outcome.InvoiceUnknown();
        }
        payments.add(payment, owner, names);
        return payments.find(payment.paymentId())
                .<Outcome>map(Outcome.Booked::new)
                .orElseThrow();
    }

    /** What became of the payment; the same id again answers with the payment as it is. */
    public sealed interface Outcome {
        record Booked(PaymentOnFile payment) implements Outcome {}

        record CustomerUnknown() implements Outcome {}

        record InvoiceUnknown() implements Outcome {}
    }
}
