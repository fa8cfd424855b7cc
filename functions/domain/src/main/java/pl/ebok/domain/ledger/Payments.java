package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;

/** All payments received, whoever's they are. A payment and its entry on an account are written together or not at all. */
public interface Payments {
    /**
     * Files a payment, and books it on the owner's account where there is one.
     *
     * @return false where its id is known already: nothing is changed then
     */
    boolean add(ReceivedPayment payment, @Nullable CustomerNumber owner, @Nullable InvoiceNumber names);

    /** Files an entry that was taken for a repetition of a payment; one with that id stays as it is. */
    void addRepetition(ReceivedPayment entry, String ofPayment);

    /**
     * Makes a repetition a payment of its own, under another id; who asks for it by its first id finds that one.
     *
     * @return false where that was done already, or the new id is taken
     */
    boolean release(
            PaymentOnFile repetition,
            ReceivedPayment asPayment,
            @Nullable CustomerNumber owner,
            @Nullable InvoiceNumber names);

    Optional<PaymentOnFile> find(String paymentId);

    /** Those of the ids that are on file. */
    default Map<String, PaymentOnFile> find(Collection<String> paymentIds) {
        Map<String, PaymentOnFile> found = new HashMap<>();
        paymentIds.forEach(id -> find(id).ifPresent(payment -> found.put(id, payment)));
        return found;
    }

    /**
     * Books a payment on another account and takes it back from the one it is on, if any.
     *
     * @param now the payment as it was last read
     * @param on the business day of the change
     * @return false where the payment was moved meanwhile
     */
    boolean move(PaymentOnFile now, CustomerNumber owner, @Nullable InvoiceNumber names, LocalDate on);

    /**
     * Divides a payment: takes it back from the account it is on, if any, and books its parts in its place.
     *
     * @param now the payment as it was last read
     * @param parts payments whose amounts make up its own, each with whose it is
     * @return false where the payment was moved meanwhile
     */
    boolean split(PaymentOnFile now, List<PaymentOnFile> parts, LocalDate on);

    /** Who was paid for before from that account or, where no account is known, under that name. */
    Set<CustomerNumber> paidBefore(ReceivedPayment like);

    /** Payments by day, newest first; {@code next} of a page is what to go on after. */
    PaymentsPage page(PaymentStatus status, int limit, @Nullable String after);

    /** A part of the list, with the key to go on after; absent at the end. */
    record PaymentsPage(List<PaymentOnFile> items, @Nullable String next) {
        public PaymentsPage {
            items = List.copyOf(items);
        }
    }
}
