package pl.ebok.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.money.Pln;

/** Writes onto invoices about to be issued how the account stands: arrears once, an overpayment as long as it lasts. */
public final class StatingAccount {
    private StatingAccount() {}

    /**
     * @param invoices in the order of their issue
     * @param account as of the day of their issue, without them
     */
    public static List<Invoice> on(List<Invoice> invoices, Account account) {
        var stated = new ArrayList<Invoice>(invoices.size());
        Money arrears = account.overdue();
        Money interest = account.interest();
        Money overpayment = account.overpayment();
        for (Invoice invoice : invoices) {
            Money taken = smaller(overpayment, invoice.amount());
            stated.add(invoice.settling(new Settlement(arrears, interest, taken)));
            overpayment = overpayment.minus(taken);
            // Named on the first only, or the sum of what the letters ask for would be too high.
            arrears = Pln.ZERO;
            interest = Pln.ZERO;
        }
        return stated;
    }

    /** What an invoice that gives money back takes of an overpayment is nothing. */
    private static Money smaller(Money overpayment, Money amount) {
        Money most = amount.isNegative() ? Pln.ZERO : amount;
        return overpayment.isLessThan(most) ? overpayment : most;
    }
}
