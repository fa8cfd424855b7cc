package pl.ebok.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.money.Pln;

/** What is owed on one invoice while the account is replayed: costs, interest and principal. */
final class Debt {
    private final PostedInvoice invoice;
    private final InterestRates rates;
    private Money principal;
    private Money costs = Pln.ZERO;
    private BigDecimal weighed = BigDecimal.ZERO;
    private Money interestSettled = Pln.ZERO;
    private LocalDate weighedUntil;

    Debt(PostedInvoice invoice, Money principal, InterestRates rates) {
        this.invoice = invoice;
        this.principal = principal;
        this.rates = rates;
        this.weighedUntil = invoice.dueOn();
    }

    InvoiceNumber number() {
        return invoice.number();
    }

    LocalDate dueOn() {
        return invoice.dueOn();
    }

    boolean isOpen() {
        return principal.isPositive() || costs.isPositive();
    }

    Money left() {
        return principal.plus(costs);
    }

    void charge(Money cost) {
        costs = costs.plus(cost);
    }

    /** Interest on the principal left, up to and including that day. */
    Money interestOn(LocalDate day) {
        if (day.isAfter(weighedUntil)) {
            weighed = weighed.add(rates.weigh(principal, weighedUntil.plusDays(1), day));
            weighedUntil = day;
        }
        return InterestRates.rounded(weighed).minus(interestSettled);
    }

    /** What a payment of a day settles here, costs first, then interest, then principal. */
    Settlement settle(Money available, LocalDate day) {
        Money interest = min(interestOn(day), available.minus(min(costs, available)));
        Money cost = min(costs, available);
        Money ofPrincipal = min(principal, available.minus(cost).minus(interest));
        costs = costs.minus(cost);
        interestSettled = interestSettled.plus(interest);
        principal = principal.minus(ofPrincipal);
        return new Settlement(interest, cost.plus(interest).plus(ofPrincipal));
    }

    /** Takes from the principal what is not owed any more; interest up to that day stays. */
    Money reduce(Money amount, LocalDate day) {
        interestOn(day);
        Money taken = min(principal, amount);
        principal = principal.minus(taken);
        return taken;
    }

    OpenItem asOf(LocalDate day) {
        int daysLate = (int) Math.max(0, ChronoUnit.DAYS.between(dueOn(), day));
        return new OpenItem(
                number(), invoice.contractNumber(), dueOn(), invoice.amount(), left(), daysLate, interestOn(day));
    }

    private static Money min(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }

    /** What was used up on one debt, and how much of it was interest. */
    record Settlement(Money interest, Money total) {}
}
