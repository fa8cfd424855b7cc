package pl.ebok.aws.account;

import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.account.PendingEmail;
import pl.ebok.domain.account.PendingEmails;
import pl.ebok.domain.customers.CustomerNumber;

/** New e-mails beside their customer in the customers table, which deletes them after their end. */
public final class DynamoPendingEmails implements PendingEmails {
    private static final String SK = "PENDING_EMAIL";

    private final Table table;

    public DynamoPendingEmails(Table table) {
        this.table = table;
    }

    @Override
    public Optional<PendingEmail> of(CustomerNumber customer) {
        return table.get(pk(customer), SK)
                .map(item ->
                        new PendingEmail(customer, item.text("email"), item.text("code"), item.instant("expiresAt")));
    }

    @Override
    public void put(PendingEmail pending) {
        table.put(Item.of(pk(pending.customer()), SK)
                .with("email", pending.email())
                .with("code", pending.code())
                .with("expiresAt", pending.expiresAt())
                .expiresAt(pending.expiresAt()));
    }

    @Override
    public void remove(CustomerNumber customer) {
        table.delete(pk(customer), SK);
    }

    private static String pk(CustomerNumber customer) {
        return "CUSTOMER#" + customer;
    }
}
