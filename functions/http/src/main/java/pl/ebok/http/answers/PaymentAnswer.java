package pl.ebok.http.answers;

import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Payee;
import pl.ebok.domain.billing.Payee.Transfer;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** What to write into a transfer, and the code for the bank's app; null where there is nothing to pay. */
public record PaymentAnswer(Payee payee, BankAccount account) {

    /** All that is owed today: what settles the account, interest included. */
    public @Nullable Map<String, @Nullable Object> of(Account all, String title) {
        return written(all.balance().plus(all.interest()), title);
    }

    /** One invoice: what is left of it with the interest on it. */
    public @Nullable Map<String, @Nullable Object> of(OpenItem item) {
        return written(item.left().plus(item.interest()), item.invoiceNumber().value());
    }

    public @Nullable Map<String, @Nullable Object> written(Money amount, String title) {
        Optional<Transfer> transfer = payee.transfer(account, amount, title);
        return transfer.map(PaymentAnswer::of).orElse(null);
    }

    private static Map<String, @Nullable Object> of(Transfer transfer) {
        return Json.map(
                "receiver", transfer.receiver(),
                "account", transfer.account().nrb(),
                "amount", Pln.text(transfer.amount()),
                "title", transfer.title(),
                "qr", transfer.qr());
    }
}
