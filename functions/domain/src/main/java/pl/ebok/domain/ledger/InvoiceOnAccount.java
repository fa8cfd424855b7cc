package pl.ebok.domain.ledger;

import org.joda.money.Money;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.money.Pln;

/**
 * An invoice as the customer sees it on a day.
 *
 * @param totals PLN as printed; of a correcting invoice the difference it makes
 * @param left PLN still owed on it, costs included, interest not
 */
public record InvoiceOnAccount(PostedInvoice invoice, Totals totals, Money left, InvoiceStatus status) {

    public static InvoiceOnAccount of(PostedInvoice invoice, Account account) {
        Money left = invoice.issuedOn().isAfter(account.asOf())
                ? Pln.larger(invoice.amount().minus(invoice.paidEarlier()), Pln.ZERO)
                : account.left(invoice.number());
        return new InvoiceOnAccount(invoice, totals(invoice), left, status(invoice, left, account));
    }

    private static InvoiceStatus status(PostedInvoice invoice, Money left, Account account) {
        if (!left.isPositive()) {
            return InvoiceStatus.PAID;
        }
        return account.asOf().isAfter(invoice.dueOn()) ? InvoiceStatus.OVERDUE : InvoiceStatus.OPEN;
    }

    private static Totals totals(PostedInvoice invoice) {
        Invoice document = invoice.document();
        Correction correction = document == null ? null : document.correction();
        return correction == null ? invoice.totals() : invoice.totals().minus(correction.totalsBefore());
    }
}
