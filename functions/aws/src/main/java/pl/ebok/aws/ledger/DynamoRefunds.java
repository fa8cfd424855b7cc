package pl.ebok.aws.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.Map;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.RefundRequest;
import pl.ebok.domain.ledger.Refunds;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Refunds in the customer's partition of the ledger: the entry itself says where the money goes and until when. */
public final class DynamoRefunds implements Refunds {
    private static final String REFUND = "REFUND#";
    private static final String COUNT = "REFUNDS#COUNT";

    private final Table table;

    public DynamoRefunds(Table table) {
        this.table = table;
    }

    @Override
    public Optional<RefundRequest> find(CustomerNumber customer, String refundId) {
        return table.get(customer.value(), REFUND + refundId)
                .map(item -> new RefundRequest(
                        refundId,
                        item.date("on"),
                        item.amount("amount"),
                        new BankAccount(item.text("to")),
                        item.date("payBy")));
    }

    @Override
    public int count(CustomerNumber customer) {
        return table.get(customer.value(), COUNT)
                .map(item -> (int) item.number("asked"))
                .orElse(0);
    }

    @Override
    public boolean add(CustomerNumber customer, RefundRequest request, int count) {
        Item entry = EntryItems.of(customer, request.entry())
                .with("to", request.to().nrb())
                .with("payBy", request.payBy());
        return table.transaction()
                .putIfAbsent(table, entry)
                .update(table, customer.value(), COUNT, next(count))
                .commit();
    }

    private static Update.Builder next(int count) {
        return Update.builder()
                .updateExpression("SET asked = :next")
                .conditionExpression(count == 0 ? "attribute_not_exists(asked) OR asked = :before" : "asked = :before")
                .expressionAttributeValues(
                        Map.of(":next", fromN(Integer.toString(count + 1)), ":before", fromN(Integer.toString(count))));
    }
}
