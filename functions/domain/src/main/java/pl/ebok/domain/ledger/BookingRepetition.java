package pl.ebok.domain.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ledger.WhoseItIs.Owner;

/** Books after all what was taken for a repetition: a clerk has seen that it is a payment of its own. */
public final class BookingRepetition {
    private static final int TRIES = 5;

    private final WhoseItIs whose;
    private final Payments payments;

    public BookingRepetition(WhoseItIs whose, Payments payments) {
        this.whose = whose;
        this.payments = payments;
    }

    /**
     * @param owner whose it is; absent where account number and title are to say it as for every other payment
     * @return the payment as it is now, the same for one that was booked so already; empty where there is none
     */
    public Optional<PaymentOnFile> apply(String paymentId, @Nullable Owner owner) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<PaymentOnFile> found = payments.find(paymentId);
            if (found.isEmpty() || found.get().status() != PaymentStatus.KNOWN) {
                return found;
            }
            PaymentOnFile repetition = found.get();
            Owner to = owner == null ? whose.of(repetition.payment()).orElse(null) : owner;
            Optional<PaymentOnFile> released = release(payments, repetition, to);
            if (released.isPresent()) {
                return released;
            }
        }
        throw new IllegalStateException("a payment was numbered by others " + TRIES + " times");
    }

    /** Empty where somebody else was faster: it has to be read again. */
    static Optional<PaymentOnFile> release(Payments payments, PaymentOnFile repetition, @Nullable Owner to) {
        ReceivedPayment payment = numbered(payments, repetition.payment());
        boolean released = payments.release(
                repetition, payment, to == null ? null : to.customer(), to == null ? null : to.names());
        return released ? payments.find(payment.paymentId()) : Optional.empty();
    }

    /** The next of those it is alike to, so that later statements count it. */
    private static ReceivedPayment numbered(Payments payments, ReceivedPayment entry) {
        PaymentIdentity identity = PaymentIdentity.of(entry);
        int n = 1;
        while (payments.find(identity.id(n)).isPresent()) {
            n++;
        }
        return entry.withId(identity.id(n));
    }
}
