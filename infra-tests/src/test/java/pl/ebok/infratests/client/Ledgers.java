package pl.ebok.infratests.client;

import java.util.List;
import java.util.Map;
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
}
