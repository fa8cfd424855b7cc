package pl.ebok.domain.billing;

import org.joda.money.Money;
import pl.ebok.domain.money.Pln;

/**
 * How the customer's account stood when an invoice was issued. It changes what is left to pay, never what is charged.
 *
 * @param arrears PLN left on earlier invoices past their due date, without interest
 * @param interest PLN statutory interest on the arrears, to the day of issue
 * @param overpayment PLN paid too much before, as much of it as this invoice takes up
 */
public record Settlement(Money arrears, Money interest, Money overpayment) {
    public static final Settlement NONE = new Settlement(Pln.ZERO, Pln.ZERO, Pln.ZERO);

    public boolean isNothing() {
        return equals(NONE);
    }

    /** PLN that is overdue besides the invoice. */
    public Money charges() {
        return arrears.plus(interest);
    }
}
