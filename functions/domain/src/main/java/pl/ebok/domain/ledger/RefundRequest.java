package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.ledger.LedgerEntry.Refund;

/**
 * An overpayment to be sent back.
 *
 * @param amount PLN, off the customer's account from the day of the request
 * @param payBy last day on which it has to be sent
 */
public record RefundRequest(String refundId, LocalDate requestedOn, Money amount, BankAccount to, LocalDate payBy) {
    public Refund entry() {
        return new Refund(refundId, requestedOn, amount);
    }
}
