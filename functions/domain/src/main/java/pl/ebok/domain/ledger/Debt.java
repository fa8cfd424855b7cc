package pl.ebok.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.money.Pln;

/** What is owed on one claim while the account is replayed: costs, interest and principal. */
final class Debt {
    private final Claim claim;
    private final InterestRates rates;
    private final List<Letter> paidLetters;
    private Money principal;
    private Money costs = Pln.ZERO;
    private BigDecimal weighed = BigDecimal.ZERO;
    private BigDecimal forgiven = BigDecimal.ZERO;
    private Money interestSettled = Pln.ZERO;
    private LocalDate weighedUntil;
    private @Nullable LocalDate closedOn;

    /** @param paidLetters that name it and were paid in time: none of their days bears interest */
    Debt(Claim claim, Money principal, InterestRates rates, List<Letter> paidLetters) {
        this.claim = claim;
        this.principal = principal;
        this.rates = rates;
        this.paidLetters = paidLetters;
        this.weighedUntil = claim.dueOn();
    }

    /** A claim with its number and day. */
    record Claim(InvoiceNumber number, String contractNumber, LocalDate dueOn, Money gross) {}

    InvoiceNumber number() {
        return claim.number();
    }

    LocalDate dueOn() {
        return claim.dueOn();
    }

    boolean isOpen() {
        return principal.isPositive() || costs.isPositive();
    }

    /** Whether nothing of it was left when that day was over. */
    boolean isClosedBy(LocalDate day) {
        return !isOpen() && (closedOn == null || !closedOn.isAfter(day));
    }

    Money left() {
        return principal.plus(costs);
    }

    void charge(Money cost) {
        costs = costs.plus(cost);
    }

    /** Interest on the principal left, up to and including that day. */
    Money interestOn(LocalDate day) {
        for (LocalDate from = weighedUntil; day.isAfter(from); from = weighedUntil) {
            Letter letter = letterOver(from.plusDays(1));
            LocalDate until = letter == null ? earlier(day, nextLetter(from)) : earlier(day, letter.payBy());
            BigDecimal added = rates.weigh(principal, from.plusDays(1), until);
            if (letter == null) {
                weighed = weighed.add(added);
            } else {
                forgiven = forgiven.add(added);
            }
            weighedUntil = until;
        }
        return InterestRates.rounded(weighed).minus(interestSettled);
    }

    private @Nullable Letter letterOver(LocalDate day) {
        return paidLetters.stream()
                .filter(letter -> letter.runsOn(day))
                .findFirst()
                .orElse(null);
    }

    /** The last day before the next letter's days begin. */
    private LocalDate nextLetter(LocalDate after) {
        return paidLetters.stream()
                .map(Letter::issuedOn)
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /** PLN of interest that would have been charged, had the letters not been paid in time. */
    Money forgiven() {
        return InterestRates.rounded(weighed.add(forgiven)).minus(InterestRates.rounded(weighed));
    }

    /** What a payment of a day settles here, costs first, then interest, then principal. */
    Settlement settle(Money available, LocalDate day) {
        Money cost = Pln.smaller(costs, available);
        Money interest = Pln.smaller(interestOn(day), available.minus(cost));
        Money ofPrincipal = Pln.smaller(principal, available.minus(cost).minus(interest));
        costs = costs.minus(cost);
        interestSettled = interestSettled.plus(interest);
        principal = principal.minus(ofPrincipal);
        close(day);
        return new Settlement(interest, cost.plus(interest).plus(ofPrincipal));
    }

    /** Gives up to so much of it up, costs first; with the last of it the interest ends as well. */
    Money giveUp(Money amount, LocalDate day) {
        interestOn(day);
        Money cost = Pln.smaller(costs, amount);
        Money ofPrincipal = Pln.smaller(principal, amount.minus(cost));
        costs = costs.minus(cost);
        principal = principal.minus(ofPrincipal);
        close(day);
        return cost.plus(ofPrincipal);
    }

    private void close(LocalDate day) {
        if (!isOpen()) {
            closedOn = day;
        }
    }

    OpenItem asOf(LocalDate day) {
        int daysLate = (int) Math.max(0, ChronoUnit.DAYS.between(dueOn(), day));
        return new OpenItem(
                number(), claim.contractNumber(), dueOn(), claim.gross(), left(), daysLate, interestOn(day));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** What was used up on one debt, and how much of it was interest. */
    record Settlement(Money interest, Money total) {}
}
