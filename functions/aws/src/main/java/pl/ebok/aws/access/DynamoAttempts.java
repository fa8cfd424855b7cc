package pl.ebok.aws.access;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.access.Attempts;

/** Counts in the access table, raised by DynamoDB itself, so that calls at the same time are all counted. */
public final class DynamoAttempts implements Attempts {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String SK = "ATTEMPTS";

    private final Table table;

    public DynamoAttempts(Table table) {
        this.table = table;
    }

    @Override
    public Count of(String key, Instant now) {
        return table.get(pk(key), SK)
                .filter(item -> item.number("countedUntil") > now.toEpochMilli())
                .map(item -> new Count(
                        Math.toIntExact(item.number("wrong")), Instant.ofEpochMilli(item.number("countedUntil"))))
                .orElseGet(() -> new Count(0, now));
    }

    @Override
    public void addWrong(String key, Instant now) {
        // Another call may start the hour between the two: then its hour is the one to count in.
        while (!raise(key, now) && !startHour(key, now)) {
            Thread.onSpinWait();
        }
    }

    private boolean raise(String key, Instant now) {
        return table.update(
                        pk(key),
                        SK,
                        update -> update.updateExpression("ADD wrong :one")
                                .conditionExpression("countedUntil > :now")
                                .expressionAttributeValues(
                                        Map.of(":one", fromN("1"), ":now", fromN(Long.toString(now.toEpochMilli())))))
                .isPresent();
    }

    private boolean startHour(String key, Instant now) {
        Instant until = now.plus(KEPT);
        Item item = Item.of(pk(key), SK)
                .with("wrong", 1)
                .with("countedUntil", until.toEpochMilli())
                .expiresAt(until);
        return table.putIf(
                        item,
                        "attribute_not_exists(pk) OR countedUntil <= :now",
                        Map.of(":now", fromN(Long.toString(now.toEpochMilli()))))
                .isEmpty();
    }

    private static String pk(String key) {
        return "ATTEMPTS#" + key;
    }
}
