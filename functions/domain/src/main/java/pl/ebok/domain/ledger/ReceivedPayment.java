package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.BankAccount;

/**
 * Money that arrived, before it is known whose it is.
 *
 * @param paymentId the same for the same entry of a statement, however often the file is sent
 * @param paidOn the day it was booked by the bank, or taken by a clerk
 * @param amount PLN, positive
 * @param paidTo account numbers it may have been paid to: the customer's own one is among them if the bank passed it on
 * @param title as the payer wrote it
 * @param payer name of the payer, where it is known
 * @param statement where it stands on a statement; absent for a payment a clerk took
 */
public record ReceivedPayment(
        String paymentId,
        LocalDate paidOn,
        Money amount,
        List<BankAccount> paidTo,
        String title,
        @Nullable String payer,
        PaymentSource source,
        @Nullable OnStatement statement) {
    public ReceivedPayment {
        paidTo = List.copyOf(paidTo);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment received is more than nothing");
        }
    }

    /** One that no statement is known of. */
    public ReceivedPayment(
            String paymentId,
            LocalDate paidOn,
            Money amount,
            List<BankAccount> paidTo,
            String title,
            @Nullable String payer,
            PaymentSource source) {
        this(paymentId, paidOn, amount, paidTo, title, payer, source, null);
    }

    public ReceivedPayment withId(String id) {
        return new ReceivedPayment(id, paidOn, amount, paidTo, title, payer, source, statement);
    }

    /** The day from which no interest runs on what it settles: the earlier of value and booking day. */
    public LocalDate countsOn() {
        LocalDate valued = statement == null ? null : statement.valuedOn();
        return valued != null && valued.isBefore(paidOn) ? valued : paidOn;
    }

    /** A part of it, as a payment of its own. */
    public ReceivedPayment part(int number, Money ofIt) {
        return new ReceivedPayment(paymentId + "-" + number, paidOn, ofIt, List.of(), title, payer, source, statement);
    }

    /** What tells payers apart: their account, else their name; absent where neither is known. */
    public Optional<String> payerKey() {
        String account = statement == null ? null : statement.payerAccount();
        if (account != null) {
            return Optional.of(account);
        }
        String name = payer == null ? "" : FoldedText.words(payer);
        return name.contains(" ") ? Optional.of(name) : Optional.empty();
    }
}
