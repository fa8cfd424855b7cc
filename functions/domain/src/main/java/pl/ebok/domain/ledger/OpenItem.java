package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * An invoice not fully paid.
 *
 * @param gross PLN, as it was charged
 * @param left PLN still owed on it, costs included, interest not
 * @param daysLate days since the due date, 0 before
 * @param interest PLN to the day of the computation
 */
public record OpenItem(
        InvoiceNumber invoiceNumber,
        String contractNumber,
        LocalDate dueOn,
        Money gross,
        Money left,
        int daysLate,
        Money interest) {
    public boolean isOverdue() {
        return daysLate > 0;
    }
}
