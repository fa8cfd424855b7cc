package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;

/**
 * An invoice or correcting invoice on the account, with what became of it.
 *
 * @param contractNumber the contract (the series, for a collective invoice)
 * @param sentOn absent until it was sent or handed to the print
 * @param deliveredOn absent until the delivery was confirmed
 * @param dueOn 14 days after it was sent, moved to a working day; as imported for one of the earlier system
 * @param totals as printed
 * @param amount PLN gross it adds to the account: the total, or the difference of a correction
 * @param paidEarlier PLN paid before the import, 0 for an invoice issued here
 * @param corrects the invoice a correcting invoice refers to
 * @param document the invoice itself; absent for one of the earlier system
 */
public record PostedInvoice(
        InvoiceNumber number,
        String contractNumber,
        LocalDate issuedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate deliveredOn,
        LocalDate dueOn,
        Period period,
        Totals totals,
        Money amount,
        Money paidEarlier,
        @Nullable InvoiceNumber corrects,
        @Nullable Invoice document)
        implements LedgerEntry {

    /** An invoice just issued here. */
    public static PostedInvoice of(Invoice invoice) {
        var correction = invoice.correction();
        return new PostedInvoice(
                invoice.number(),
                invoice.series(),
                invoice.issuedOn(),
                null,
                null,
                invoice.dueOn(),
                invoice.period(),
                invoice.totals(),
                invoice.amount(),
                Money.zero(invoice.amount().getCurrencyUnit()),
                correction == null ? null : correction.corrected(),
                invoice);
    }

    @Override
    public LocalDate on() {
        return issuedOn;
    }

    public boolean isCorrection() {
        return corrects != null;
    }

    public boolean estimated() {
        return document != null && document.estimated();
    }
}
