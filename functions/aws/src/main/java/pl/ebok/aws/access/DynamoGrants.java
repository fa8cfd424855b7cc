package pl.ebok.aws.access;

import java.util.List;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.aws.Transaction;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.customers.CustomerNumber;

/** Grants in the access table: one item by user, and a copy by e-mail, which registration asks for. */
public final class DynamoGrants implements Grants {
    private final Table table;

    public DynamoGrants(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Grant> find(String userId, CustomerNumber customer) {
        return table.get(user(userId), customer(customer)).map(DynamoGrants::read);
    }

    @Override
    public List<Grant> ofUser(String userId) {
        return read(table.query(user(userId), "CUSTOMER#"));
    }

    @Override
    public List<Grant> ofCustomer(CustomerNumber customer) {
        return read(table.byReference(customer(customer)));
    }

    @Override
    public List<Grant> ofEmail(String email) {
        return read(table.query(email(email), "GRANT#"));
    }

    @Override
    public void add(Grant grant) {
        // Refused means that it is there already, which is what was asked for.
        table.transaction()
                .putIfAbsent(table, byUser(grant))
                .putIfAbsent(table, byEmail(grant))
                .commit();
    }

    @Override
    public boolean takeUp(Ticket ticket, Grant grant) {
        boolean hasAsMuch = find(grant.userId(), grant.customerNumber())
                .filter(held -> held.role() == Role.OWNER || grant.role() == Role.PROXY)
                .isPresent();
        Transaction transaction = DynamoTickets.useUp(table, ticket);
        if (!hasAsMuch) {
            transaction.put(table, byUser(grant)).put(table, byEmail(grant));
        }
        return transaction.commit() && !hasAsMuch;
    }

    @Override
    public void revoke(String userId, CustomerNumber customer) {
        find(userId, customer)
                .ifPresent(grant -> table.transaction()
                        .delete(table, user(userId), customer(customer))
                        .delete(table, email(grant.email()), byEmailSk(grant))
                        .commit());
    }

    private static Item byUser(Grant grant) {
        return write(Item.of(user(grant.userId()), customer(grant.customerNumber())), grant)
                .reference(customer(grant.customerNumber()), user(grant.userId()));
    }

    private static Item byEmail(Grant grant) {
        return write(Item.of(email(grant.email()), byEmailSk(grant)), grant);
    }

    private static Item write(Item item, Grant grant) {
        return item.with("userId", grant.userId())
                .with("email", grant.email())
                .with("customerNumber", grant.customerNumber().value())
                .with("role", grant.role())
                .with("grantedAt", grant.grantedAt());
    }

    private static List<Grant> read(List<Item> items) {
        return items.stream().map(DynamoGrants::read).toList();
    }

    private static Grant read(Item item) {
        return new Grant(
                item.text("userId"),
                item.text("email"),
                new CustomerNumber(item.text("customerNumber")),
                item.oneOf("role", Role.class),
                item.instant("grantedAt"));
    }

    private static String user(String userId) {
        return "USER#" + userId;
    }

    private static String customer(CustomerNumber customer) {
        return "CUSTOMER#" + customer;
    }

    private static String email(String email) {
        return "EMAIL#" + email;
    }

    private static String byEmailSk(Grant grant) {
        return "GRANT#" + grant.customerNumber() + "#" + grant.userId();
    }
}
