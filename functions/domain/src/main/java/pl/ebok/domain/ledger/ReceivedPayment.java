package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.BankAccount;

/**
 * Money that arrived, before it is known whose it is.
 *
 * @param paymentId the same for the same entry of a statement, however often the file is sent
 * @param paidOn the day it was credited, which is the day it counts
 * @param amount PLN, positive
 * @param paidTo account numbers it may have been paid to: the customer's own one is among them if the bank passed it on
 * @param title as the payer wrote it
 * @param payer name of the payer, where it is known
 */
public record ReceivedPayment(
        String paymentId,
        LocalDate paidOn,
        Money amount,
        List<BankAccount> paidTo,
        String title,
        @Nullable String payer,
        PaymentSource source) {
    public ReceivedPayment {
        paidTo = List.copyOf(paidTo);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment received is more than nothing");
        }
    }
}
