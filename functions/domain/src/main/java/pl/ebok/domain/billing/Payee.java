package pl.ebok.domain.billing;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.money.Pln;

/** The utility as the receiver of transfers. */
public record Payee(String name, @Nullable Nip nip) {
    private static final Money MOST_IN_A_CODE = Pln.of("99999.99");

    /** What to write into a transfer; absent where there is nothing to pay. */
    public Optional<Transfer> transfer(BankAccount account, Money amount, String title) {
        if (!amount.isPositive()) {
            return Optional.empty();
        }
        String qr = amount.isGreaterThan(MOST_IN_A_CODE) ? null : PaymentQr.of(nip, account, amount, name, title);
        return Optional.of(new Transfer(name, account, amount, title, qr));
    }

    /**
     * A transfer to be made.
     *
     * @param amount PLN, more than zero
     * @param qr text of the code for the bank's app; absent for an amount that it cannot carry
     */
    public record Transfer(
            String receiver,
            BankAccount account,
            Money amount,
            String title,
            @Nullable String qr) {}
}
