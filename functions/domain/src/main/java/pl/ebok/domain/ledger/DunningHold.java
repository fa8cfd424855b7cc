package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * Keeps demands back: a payment plan, or a decision of staff. (An open complaint about an invoice is found with the case.)
 *
 * @param invoice the invoice it is about; absent when it is about all
 * @param until last day on which it holds; absent while it has no end
 */
public record DunningHold(
        String holdId,
        @Nullable InvoiceNumber invoice,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        Kind kind) {

    /** Why demands are kept back. */
    public enum Kind {
        STAFF,
        PAYMENT_PLAN
    }

    /** A decision of staff. */
    public DunningHold(
            String holdId, @Nullable InvoiceNumber invoice, String reason, LocalDate from, @Nullable LocalDate until) {
        this(holdId, invoice, reason, from, until, Kind.STAFF);
    }

    /** The same hold, over after that day. */
    public DunningHold endedOn(LocalDate lastDay) {
        return new DunningHold(holdId, invoice, reason, from, lastDay, kind);
    }

    public boolean isOverOn(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    public boolean holds(InvoiceNumber number, LocalDate day) {
        return (invoice == null || invoice.equals(number))
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until));
    }
}
