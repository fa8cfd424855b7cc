package pl.ebok.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Writes that happen all together or not at all; at most {@link #MAX_WRITES} of them, each of another item. */
public final class Transaction {
    /** DynamoDB's own limit. */
    public static final int MAX_WRITES = 100;

    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final DynamoDbClient client;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    Transaction(DynamoDbClient client) {
        this.client = client;
    }

    public Transaction put(Table table, Item item) {
        return add(TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table.name())
                        .item(item.attributes())
                        .build()));
    }

    public Transaction putIfAbsent(Table table, Item item) {
        return putIf(table, item, "attribute_not_exists(pk)", Map.of());
    }

    /** Puts an item whose stored {@code version} is the given one; 0 means that there is none yet. */
    public Transaction putIfVersion(Table table, Item item, long version) {
        return version == 0
                ? putIfAbsent(table, item)
                : putIf(
                        table,
                        item,
                        "version = :version",
                        Map.of(":version", AttributeValue.fromN(Long.toString(version))));
    }

    public Transaction putIf(Table table, Item item, String condition, Map<String, AttributeValue> values) {
        var put = Put.builder().tableName(table.name()).item(item.attributes()).conditionExpression(condition);
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        return add(TransactWriteItem.builder().put(put.build()));
    }

    /** Updates one item; the expression, its values and a condition are the builder's. */
    public Transaction update(Table table, String pk, String sk, Update.Builder update) {
        return add(TransactWriteItem.builder()
                .update(update.tableName(table.name()).key(Table.key(pk, sk)).build()));
    }

    public Transaction delete(Table table, String pk, String sk) {
        return add(TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(table.name())
                        .key(Table.key(pk, sk))
                        .build()));
    }

    /** Deletes an item only where it is as the condition says. */
    public Transaction deleteIf(
            Table table, String pk, String sk, String condition, Map<String, AttributeValue> values) {
        var delete =
                Delete.builder().tableName(table.name()).key(Table.key(pk, sk)).conditionExpression(condition);
        if (!values.isEmpty()) {
            delete.expressionAttributeValues(values);
        }
        return add(TransactWriteItem.builder().delete(delete.build()));
    }

    /** Lets the transaction happen only where the item is as the condition says. */
    public Transaction check(Table table, String pk, String sk, String condition, Map<String, AttributeValue> values) {
        var check = ConditionCheck.builder()
                .tableName(table.name())
                .key(Table.key(pk, sk))
                .conditionExpression(condition);
        if (!values.isEmpty()) {
            check.expressionAttributeValues(values);
        }
        return add(TransactWriteItem.builder().conditionCheck(check.build()));
    }

    private Transaction add(TransactWriteItem.Builder write) {
        writes.add(write.build());
        return this;
    }

    public int size() {
        return writes.size();
    }

    /** Returns whether every condition held, and so everything was written. */
    public boolean commit() {
        return refusedWrites().isEmpty();
    }

    /** Commits, and returns the places (from 0) of the writes whose condition did not hold; none means success. */
    public List<Integer> refusedWrites() {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                client.transactWriteItems(request -> request.transactItems(writes));
                return List.of();
            } catch (TransactionCanceledException cancelled) {
                List<Integer> refused = places(cancelled, "ConditionalCheckFailed");
                if (!refused.isEmpty()) {
                    return refused;
                }
                if (!passes(cancelled) || tries == TRIES) {
                    throw cancelled;
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2);
            }
        }
    }

    /** Another transaction held one of the items, or DynamoDB was asked too fast: nothing is wrong with this one. */
    private static boolean passes(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().anyMatch(reason -> PASSING.contains(reason.code()));
    }

    private static List<Integer> places(TransactionCanceledException cancelled, String code) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        return IntStream.range(0, reasons.size())
                .filter(i -> code.equals(reasons.get(i).code()))
                .boxed()
                .toList();
    }
}
