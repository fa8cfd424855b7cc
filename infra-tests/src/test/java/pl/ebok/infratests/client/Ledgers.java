package pl.ebok.infratests.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stands in the ledger's table, read past the functions. */
public final class Ledgers {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public Ledgers(Stack stack) {
        this.dynamoDb = stack.client(DynamoDbClient.builder());
        this.table = stack.output("ledgerTable");
    }

    /** The numbers of the invoices that the e-BOK itself issued to a customer, in the order of their keys. */
    public List<String> issuedTo(String customer) {
        return dynamoDb
                .query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :customer AND begins_with(sk, :invoice)")
                        .filterExpression("attribute_exists(document)")
                        .expressionAttributeValues(Map.of(
                                ":customer",
                                AttributeValue.fromS(customer),
                                ":invoice",
                                AttributeValue.fromS("INVOICE#"))))
                .items()
                .stream()
                .map(item -> item.get("sk").s().substring("INVOICE#".length()))
                .toList();
    }

    /** How many payments of that amount stand on a customer's account and were not taken back. */
    public int paymentsOf(String customer, String amount) {
        List<String> reversed = keys(customer, "REVERSAL#", null);
        return (int) keys(customer, "PAYMENT#", amount).stream()
                .filter(id -> !reversed.contains(id))
                .count();
    }

    private List<String> keys(String customer, String prefix, @Nullable String amount) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :customer AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(Map.of(
                                ":customer", AttributeValue.fromS(customer), ":prefix", AttributeValue.fromS(prefix))))
                .items()
                .stream()
                .filter(item ->
                        amount == null || amount.equals(item.get("amount").s()))
                .map(item -> item.get("sk").s().substring(prefix.length()))
                .toList();
    }
}
