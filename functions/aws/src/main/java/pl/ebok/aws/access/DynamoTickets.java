package pl.ebok.aws.access;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.aws.Transaction;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.access.Tickets;
import pl.ebok.domain.customers.CustomerNumber;

/** Tickets in the access table, by e-mail and apart from grants; the table itself deletes them after their end. */
public final class DynamoTickets implements Tickets {
    private final Table table;

    public DynamoTickets(Table table) {
        this.table = table;
    }

    @Override
    public void save(Ticket ticket) {
        table.put(Item.of(pk(ticket.email()), sk(ticket))
                .with("registrationId", ticket.registrationId())
                .with("email", ticket.email())
                .with("customerNumber", ticket.customerNumber().value())
                .with("role", ticket.role())
                .with("expiresAt", ticket.expiresAt())
                .reference("TICKETS#" + ticket.customerNumber(), ticket.email())
                .expiresAt(ticket.expiresAt()));
    }

    @Override
    public List<Ticket> ofEmail(String email) {
        return read(table.query(pk(email)));
    }

    @Override
    public List<Ticket> ofCustomer(CustomerNumber customer) {
        return read(table.byReference("TICKETS#" + customer));
    }

    @Override
    public void remove(Ticket ticket) {
        table.delete(pk(ticket.email()), sk(ticket));
    }

    /** The beginning of a transaction that happens only while the ticket is there, and ends it. */
    static Transaction useUp(Table table, Ticket ticket) {
        return table.transaction()
                .deleteIf(
                        table,
                        pk(ticket.email()),
                        sk(ticket),
                        "registrationId = :id",
                        Map.of(":id", fromS(ticket.registrationId())));
    }

    private static List<Ticket> read(List<Item> items) {
        return items.stream()
                .map(item -> new Ticket(
                        item.text("registrationId"),
                        item.text("email"),
                        new CustomerNumber(item.text("customerNumber")),
                        item.oneOf("role", Role.class),
                        item.instant("expiresAt")))
                .toList();
    }

    private static String sk(Ticket ticket) {
        return "CUSTOMER#" + ticket.customerNumber();
    }

    private static String pk(String email) {
        return "TICKET#" + email;
    }
}
