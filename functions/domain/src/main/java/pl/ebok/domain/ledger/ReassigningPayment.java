package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** Gives a payment to the right customer: one that waits for a clerk, or one booked on somebody else's account. */
public final class ReassigningPayment {
    private static final int TRIES = 3;

    private final Customers customers;
    private final Ledger ledger;
    private final Payments payments;

    public ReassigningPayment(Customers customers, Ledger ledger, Payments payments) {
        this.customers = customers;
        this.ledger = ledger;
        this.payments = payments;
    }

    /** Where the payment stands there already, nothing is changed and that is the answer. */
    public Outcome apply(String paymentId, CustomerNumber owner, @Nullable InvoiceNumber names, LocalDate today) {
        if (customers.find(owner).isEmpty()) {
            return new Outcome.CustomerUnknown();
        }
        if (names != null && ledger.read(owner).invoice(names.id()).isEmpty()) {
            return new Outcome.InvoiceUnknown();
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<PaymentOnFile> found = payments.find(paymentId);
            if (found.isEmpty() || found.get().status() == PaymentStatus.SPLIT) {
                return new Outcome.PaymentUnknown();
            }
            PaymentOnFile now = found.get();
            if (now.status() == PaymentStatus.KNOWN) {
                Optional<PaymentOnFile> released =
                        BookingRepetition.release(payments, now, new WhoseItIs.Owner(owner, names));
                if (released.isEmpty()) {
                    continue;
                }
                return new Outcome.Reassigned(now, released.get());
            }
            if (owner.equals(now.customer()) && Objects.equals(names, now.names())) {
                return new Outcome.Reassigned(now, now);
            }
            if (payments.move(now, owner, names, today)) {
                return new Outcome.Reassigned(now, now.bookedFor(owner, names));
            }
        }
        return new Outcome.ChangedMeanwhile();
    }

    /** What became of it, with how it was before. */
    public sealed interface Outcome {
        record Reassigned(PaymentOnFile before, PaymentOnFile after) implements Outcome {}

        record PaymentUnknown() implements Outcome {}

        record CustomerUnknown() implements Outcome {}

        record InvoiceUnknown() implements Outcome {}

        /** Two clerks moved it at the same time. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
