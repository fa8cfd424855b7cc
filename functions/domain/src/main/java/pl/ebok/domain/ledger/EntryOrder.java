package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;

/** The order of an account's entries, whatever order they came in: by day, and within a day what is owed before what pays it. */
final class EntryOrder {
    static final Comparator<LedgerEntry> BY_DAY = Comparator.comparing(LedgerEntry::on)
            .thenComparingInt(EntryOrder::rank)
            .thenComparing(EntryOrder::place)
            .thenComparing(EntryOrder::reference);

    private EntryOrder() {}

    /** What the account statement refers to. */
    static String reference(LedgerEntry entry) {
        return switch (entry) {
            case PostedInvoice invoice -> invoice.number().value();
            case Payment payment -> payment.paymentId();
            case Reversal reversal -> reversal.paymentId();
            case Refund refund -> refund.refundId();
            case WriteOff writeOff -> writeOff.writeOffId();
            case Fee fee -> fee.noticeId();
        };
    }

    /** The day from which an account has the entry: that of booking, where a payment counts from an earlier one. */
    static LocalDate knownOn(LedgerEntry entry) {
        LocalDate booked = entry instanceof Payment payment ? payment.bookedOn() : null;
        return booked == null || booked.isBefore(entry.on()) ? entry.on() : booked;
    }

    /** Payments of a day stand as on their statement. */
    private static String place(LedgerEntry entry) {
        return entry instanceof Payment payment ? payment.place() : "";
    }

    private static int rank(LedgerEntry entry) {
        return switch (entry) {
            case PostedInvoice invoice -> invoice.isCorrection() ? 1 : 0;
            case Fee _ -> 2;
            case Payment _ -> 3;
            case Reversal _ -> 4;
            case WriteOff _ -> 5;
            case Refund _ -> 6;
        };
    }
}
