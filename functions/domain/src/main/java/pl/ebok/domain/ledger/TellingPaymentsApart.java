package pl.ebok.domain.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each entry of a file whether it is on file already. Entries that are alike are counted: each entry of a
 * statement takes one payment on file for itself, so that of several statements that overlap the largest number counts.
 * One for each reading of a file; entries are told in its order.
 */
public final class TellingPaymentsApart {
    private final Payments payments;
    private final Map<String, Alike> byKey = new HashMap<>();
    private String statement = "";
    private int place;

    public TellingPaymentsApart(Payments payments) {
        this.payments = payments;
    }

    /** The payment on file that this entry is; absent for one that is new. */
    Optional<Filed> onFile(ReceivedPayment entry) {
        Alike alike = next(entry);
        alike.read(entry);
        return alike.show(PaymentIdentity.of(entry));
    }

    /** Counts an entry that an earlier reading of the same file has dealt with. */
    public void passOver(ReceivedPayment entry) {
        Alike alike = next(entry);
        PaymentIdentity identity = PaymentIdentity.of(entry);
        if (alike.read) {
            alike.show(identity);
        } else {
            alike.shown.add(identity);
        }
    }

    /** A new entry, with the id of the next of those it is alike to. */
    ReceivedPayment numbered(ReceivedPayment entry) {
        PaymentIdentity identity = PaymentIdentity.of(entry);
        return entry.withId(identity.id(alike(identity).numbered + 1));
    }

    /** Notes that the entry is on file now. */
    void added(ReceivedPayment entry) {
        Alike alike = alike(PaymentIdentity.of(entry));
        alike.taken.set(alike.onFile.size());
        alike.add(entry);
    }

    /** The same as {@link #onFile}, asked again for an entry with which somebody else was faster. */
    Optional<Filed> lookAgain(ReceivedPayment entry) {
        PaymentIdentity identity = PaymentIdentity.of(entry);
        Alike alike = alike(identity);
        alike.shown.removeLast();
        alike.forget();
        alike.read(entry);
        return alike.show(identity);
    }

    /** What an entry is alike to; nothing is carried from one statement of a file to the next. */
    private Alike next(ReceivedPayment entry) {
        OnStatement at = entry.statement();
        if (at != null) {
            String on = at.account() + "\n" + at.statement();
            if (!on.equals(statement) || at.place() <= place) {
                byKey.clear();
            }
            statement = on;
            place = at.place();
        }
        return alike(PaymentIdentity.of(entry));
    }

    private Alike alike(PaymentIdentity identity) {
        return byKey.computeIfAbsent(identity.key(), _ -> new Alike());
    }

    /** A payment on file, as far as it is compared. */
    record Filed(String paymentId, PaymentIdentity identity, String file) {
        static Filed of(ReceivedPayment payment) {
            OnStatement at = payment.statement();
            return new Filed(payment.paymentId(), PaymentIdentity.of(payment), at == null ? "" : at.file());
        }
    }

    /** The payments on file that share a key, and what this statement has shown of them so far. */
    private final class Alike {
        private final List<Filed> onFile = new ArrayList<>(1);
        private final List<PaymentIdentity> shown = new ArrayList<>(1);
        private final BitSet taken = new BitSet(1);
        private boolean read;
        private int numbered;

        /** What is equal in all goes before what only may be the same. */
        Optional<Filed> show(PaymentIdentity identity) {
            shown.add(identity);
            return take(identity);
        }

        private Optional<Filed> take(PaymentIdentity identity) {
            int found = -1;
            for (int i = taken.nextClearBit(0); i < onFile.size(); i = taken.nextClearBit(i + 1)) {
                PaymentIdentity other = onFile.get(i).identity();
                if (other.equals(identity)) {
                    found = i;
                    break;
                }
                found = found < 0 && identity.mayBe(other) ? i : found;
            }
            if (found < 0) {
                return Optional.empty();
            }
            taken.set(found);
            return Optional.of(onFile.get(found));
        }

        void read(ReceivedPayment entry) {
            if (read) {
                return;
            }
            read = true;
            PaymentIdentity identity = PaymentIdentity.of(entry);
            OnStatement at = entry.statement();
            String former = at == null ? null : at.formerId();
            String first = identity.id(1);
            Map<String, PaymentOnFile> found = payments.find(former == null ? List.of(first) : List.of(first, former));
            PaymentOnFile earlier = former == null ? null : found.get(former);
            if (earlier != null) {
                onFile.add(Filed.of(earlier.payment()));
            }
            PaymentOnFile next = found.get(first);
            while (next != null) {
                add(next.payment());
                next = payments.find(identity.id(numbered + 1)).orElse(null);
            }
            shown.forEach(this::take);
        }

        void add(ReceivedPayment payment) {
            onFile.add(Filed.of(payment));
            numbered++;
        }

        void forget() {
            onFile.clear();
            taken.clear();
            numbered = 0;
            read = false;
        }
    }
}
