package pl.ebok.aws;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One table with the key {@code pk, sk} and the index {@code byReference} ({@code gsi1pk, gsi1sk}). Reads by key are
 * consistent; the index follows a moment later.
 */
public final class Table {
    /** DynamoDB's own limit of one call. */
    private static final int MOST_GETS = 100;

    private static final String ABSENT = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String name;

    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public DynamoDbClient client() {
        return client;
    }

    public Optional<Item> get(String pk, String sk) {
        var response = client.getItem(
                request -> request.tableName(name).key(key(pk, sk)).consistentRead(true));
        return response.hasItem() ? Optional.of(Item.of(response.item())) : Optional.empty();
    }

    /** Those of the items under that sk that exist, in no order; any number of them. */
    public List<Item> getAll(Collection<String> pks, String sk) {
        var items = new ArrayList<Item>();
        List<Map<String, AttributeValue>> left =
                new ArrayList<>(pks.stream().distinct().map(pk -> key(pk, sk)).toList());
        while (!left.isEmpty()) {
            List<Map<String, AttributeValue>> next = left.subList(0, Math.min(MOST_GETS, left.size()));
            var keys = KeysAndAttributes.builder()
                    .keys(List.copyOf(next))
                    .consistentRead(true)
                    .build();
            next.clear();
            var response = client.batchGetItem(request -> request.requestItems(Map.of(name, keys)));
            response.responses().getOrDefault(name, List.of()).forEach(item -> items.add(Item.of(item)));
            // What the table had no capacity for is asked for again.
            var again = response.unprocessedKeys().get(name);
            if (again != null) {
                left.addAll(again.keys());
            }
        }
        return items;
    }

    /** All items under a pk, ascending. */
    public List<Item> query(String pk) {
        return all(ofKey("pk = :pk", Map.of(":pk", fromS(pk))));
    }

    /** All items under a pk whose sk starts so, ascending. */
    public List<Item> query(String pk, String skPrefix) {
        return all(startingWith(pk, skPrefix));
    }

    /** All items under a pk whose sk starts so, descending. */
    public List<Item> queryDescending(String pk, String skPrefix) {
        return all(startingWith(pk, skPrefix).scanIndexForward(false));
    }

    /** All items under a pk from one sk to another, both included, ascending. */
    public List<Item> queryBetween(String pk, String from, String to) {
        return all(ofKey(
                "pk = :pk AND sk BETWEEN :from AND :to",
                Map.of(":pk", fromS(pk), ":from", fromS(from), ":to", fromS(to))));
    }

    /** At most so many items under a pk whose sk starts so, descending, after the given sk if there is one. */
    public List<Item> page(String pk, String skPrefix, int limit, @Nullable String afterSk) {
        var query = startingWith(pk, skPrefix).scanIndexForward(false).limit(limit);
        if (afterSk != null) {
            query.exclusiveStartKey(key(pk, afterSk));
        }
        return client.query(query.build()).items().stream().map(Item::of).toList();
    }

    /** All items of the index under a reference, ascending. */
    public List<Item> byReference(String gsi1pk) {
        return all(index("gsi1pk = :pk", Map.of(":pk", fromS(gsi1pk))));
    }

    /** At most so many items of the index under a reference, ascending. */
    public List<Item> firstByReference(String gsi1pk, int most) {
        var query = index("gsi1pk = :pk", Map.of(":pk", fromS(gsi1pk))).limit(Math.min(most, 1_000));
        return client.queryPaginator(query.build()).items().stream()
                .limit(most)
                .map(Item::of)
                .toList();
    }

    /** All items of the index under a reference whose gsi1sk starts so, ascending. */
    public List<Item> byReference(String gsi1pk, String gsi1skPrefix) {
        return all(index(
                "gsi1pk = :pk AND begins_with(gsi1sk, :prefix)",
                Map.of(":pk", fromS(gsi1pk), ":prefix", fromS(gsi1skPrefix))));
    }

    /** All items of the index under a reference from one gsi1sk to another, both included, ascending. */
    public List<Item> byReferenceBetween(String gsi1pk, String from, String to) {
        return all(index(
                "gsi1pk = :pk AND gsi1sk BETWEEN :from AND :to",
                Map.of(":pk", fromS(gsi1pk), ":from", fromS(from), ":to", fromS(to))));
    }

    /** At most so many items of the index under a reference, descending, before the given gsi1sk if there is one. */
    public List<Item> pageByReference(String gsi1pk, int limit, @Nullable String beforeGsi1sk) {
        var query = beforeGsi1sk == null
                ? index("gsi1pk = :pk", Map.of(":pk", fromS(gsi1pk)))
                : index(
                        "gsi1pk = :pk AND gsi1sk < :before",
                        Map.of(":pk", fromS(gsi1pk), ":before", fromS(beforeGsi1sk)));
        return client.query(query.scanIndexForward(false).limit(limit).build()).items().stream()
                .map(Item::of)
                .toList();
    }

    public void put(Item item) {
        client.putItem(request -> request.tableName(name).item(item.attributes()));
    }

    /** Puts an item unless its key is taken; returns whether it was free. */
    public boolean putIfAbsent(Item item) {
        return putIf(item, ABSENT, Map.of()).isEmpty();
    }

    /** Puts an item whose stored {@code version} is the given one; 0 means that there is none yet. */
    public boolean putIfVersion(Item item, long version) {
        return (version == 0
                        ? putIf(item, ABSENT, Map.of())
                        : putIf(item, "version = :version", Map.of(":version", fromN(Long.toString(version)))))
                .isEmpty();
    }

    /** Puts an item on a condition; returns the item that stood in the way (empty attributes where none did). */
    public Optional<Item> putIf(Item item, String condition, Map<String, AttributeValue> values) {
        var request = PutItemRequest.builder()
                .tableName(name)
                .item(item.attributes())
                .conditionExpression(condition)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (!values.isEmpty()) {
            request.expressionAttributeValues(values);
        }
        try {
            client.putItem(request.build());
            return Optional.empty();
        } catch (ConditionalCheckFailedException refused) {
            return Optional.of(Item.of(refused.hasItem() ? refused.item() : Map.of()));
        }
    }

    /**
     * Updates one item by an expression; the request may carry a condition.
     *
     * @return the item as it is now, or empty where the condition did not hold
     */
    public Optional<Item> update(String pk, String sk, UnaryOperator<UpdateItemRequest.Builder> how) {
        var request =
                UpdateItemRequest.builder().tableName(name).key(key(pk, sk)).returnValues(ReturnValue.ALL_NEW);
        try {
            return Optional.of(
                    Item.of(client.updateItem(how.apply(request).build()).attributes()));
        } catch (ConditionalCheckFailedException refused) {
            return Optional.empty();
        }
    }

    public void delete(String pk, String sk) {
        client.deleteItem(request -> request.tableName(name).key(key(pk, sk)));
    }

    /** Deletes an item only where the condition holds, which names attributes as the map says; returns whether it did. */
    public boolean deleteIf(
            String pk, String sk, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        try {
            client.deleteItem(request -> request.tableName(name)
                    .key(key(pk, sk))
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException refused) {
            return false;
        }
    }

    /** Writes of this and other tables, all or none. */
    public Transaction transaction() {
        return new Transaction(client);
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", fromS(pk), "sk", fromS(sk));
    }

    private QueryRequest.Builder startingWith(String pk, String skPrefix) {
        return ofKey("pk = :pk AND begins_with(sk, :prefix)", Map.of(":pk", fromS(pk), ":prefix", fromS(skPrefix)));
    }

    private QueryRequest.Builder ofKey(String condition, Map<String, AttributeValue> values) {
        return index(condition, values).indexName(null).consistentRead(true);
    }

    private QueryRequest.Builder index(String condition, Map<String, AttributeValue> values) {
        return QueryRequest.builder()
                .tableName(name)
                .indexName("byReference")
                .keyConditionExpression(condition)
                .expressionAttributeValues(values);
    }

    private List<Item> all(QueryRequest.Builder query) {
        var items = new ArrayList<Item>();
        client.queryPaginator(query.build()).items().forEach(item -> items.add(Item.of(item)));
        return items;
    }
}
