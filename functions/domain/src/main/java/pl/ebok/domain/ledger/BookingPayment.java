package pl.ebok.domain.ledger;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.WhoseItIs.Owner;

/** Books a payment from a bank statement for whose it is, or lets it wait for a clerk. The same payment is booked once. */
public final class BookingPayment {
    private static final int TRIES = 5;

    private final WhoseItIs whose;
    private final Payments payments;

    public BookingPayment(WhoseItIs whose, Payments payments) {
        this.whose = whose;
        this.payments = payments;
    }

    /**
     * @param entry as the statement has it; its id is given here
     * @param apart of the file the entry is from
     */
    public Outcome apply(ReceivedPayment entry, TellingPaymentsApart apart) {
        Optional<TellingPaymentsApart.Filed> filed = apart.onFile(entry);
        for (int tries = 0; tries < TRIES; tries++) {
            if (filed.isPresent()) {
                return known(entry, filed.get());
            }
            ReceivedPayment payment = apart.numbered(entry);
            Owner owner = whose.of(payment).orElse(null);
            boolean added = payments.add(
                    payment, owner == null ? null : owner.customer(), owner == null ? null : owner.names());
            if (added) {
                apart.added(payment);
                return owner == null
                        ? new Outcome.WaitsForClerk(payment.paymentId())
                        : new Outcome.Booked(owner.customer(), owner.names(), payment.amount(), payment.paymentId());
            }
            filed = apart.lookAgain(entry);
        }
        throw new IllegalStateException("a payment was numbered by others " + TRIES + " times");
    }

    /** The same file read again is no repetition: a run that stopped half-way goes on. */
    private Outcome known(ReceivedPayment entry, TellingPaymentsApart.Filed filed) {
        OnStatement at = entry.statement();
        if (at != null && !at.file().equals(filed.file())) {
            payments.addRepetition(entry.withId(PaymentIdentity.repetition(filed.paymentId(), at)), filed.paymentId());
        }
        return new Outcome.KnownAlready(filed.paymentId());
    }

    /** What became of the payment. */
    public sealed interface Outcome {
        String paymentId();

        record Booked(CustomerNumber customer, @Nullable InvoiceNumber names, Money amount, String paymentId)
                implements Outcome {}

        /** Nobody's account number and no known invoice, or several, or what may be a coincidence. */
        record WaitsForClerk(String paymentId) implements Outcome {}

        /** It is on file already; from another file, it is listed as a repetition. */
        record KnownAlready(String paymentId) implements Outcome {}
    }
}
