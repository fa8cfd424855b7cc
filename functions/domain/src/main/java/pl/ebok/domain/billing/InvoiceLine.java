package pl.ebok.domain.billing;

import org.joda.money.Money;
import pl.ebok.domain.calendar.Period;

/**
 * One charge at one price.
 *
 * @param period the part of the billing period in which that price was in force
 * @param quantity whole m³; for the standing charge the days of {@code period}; negative in a difference
 * @param of for the standing charge the days of the whole billing period, else 1
 * @param unitPrice PLN net per m³; for the standing charge per billing period
 * @param net PLN net, rounded half up to 0.01
 */
public record InvoiceLine(
        Charge charge, String tariffGroup, Period period, long quantity, int of, Money unitPrice, Money net) {
    InvoiceLine nothing() {
        return new InvoiceLine(charge, tariffGroup, period, 0, of, unitPrice, net.multipliedBy(0));
    }
}
