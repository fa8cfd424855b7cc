package pl.ebok.aws.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.LocalDate;
import java.util.Map;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;

/** Notes once when a document reached the customer; the day is kept as evidence. */
final class DeliveryUpdate {
    private DeliveryUpdate() {}

    static void record(Table table, CustomerNumber customer, String sk, LocalDate deliveredOn) {
        table.update(
                customer.value(),
                sk,
                update -> update.updateExpression("SET deliveredOn = :delivered")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(deliveredOn)"
                                + " AND attribute_not_exists(bouncedOn)")
                        .expressionAttributeValues(Map.of(":delivered", fromS(deliveredOn.toString()))));
    }
}
