package pl.ebok.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How fast the emulator answers each call when nothing else is done: the same sizes, the same number of threads. */
final class Ceiling {
    private static final int CALLS = 300;
    private static final String ITEM = "x".repeat(6_000);
    private static final byte[] FILE = new byte[32_000];

    private final Account account;
    private final int threads;
    private final String table = System.getenv("CASES_TABLE");

    Ceiling(Account account, int threads) {
        this.account = account;
        this.threads = threads;
    }

    /** Calls a second, by operation. */
    Map<String, Double> measure() {
        var rates = new TreeMap<String, Double>();
        rates.put(
                "PutItem",
                rate(i -> account.dynamoDb.putItem(put -> put.tableName(table).item(item(i)))));
        rates.put(
                "GetItem",
                rate(i -> account.dynamoDb.getItem(get -> get.tableName(table).key(key(i)))));
        rates.put(
                "UpdateItem",
                rate(i -> account.dynamoDb.updateItem(update -> update.tableName(table)
                        .key(key(i))
                        .updateExpression("SET sentOn = :day")
                        .expressionAttributeValues(Map.of(":day", AttributeValue.fromS("2026-11-05"))))));
        rates.put(
                "Query",
                rate(i -> account.dynamoDb.query(query -> query.tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("c" + i))))));
        rates.put(
                "TransactWriteItems",
                rate(i -> account.dynamoDb.transactWriteItems(write -> write.transactItems(
                        TransactWriteItem.builder()
                                .put(put -> put.tableName(table).item(item(CALLS + i)))
                                .build(),
                        TransactWriteItem.builder()
                                .put(put -> put.tableName(table).item(item(2 * CALLS + i)))
                                .build()))));
        rates.put(
                "PutObject",
                rate(i -> account.s3.putObject(
                        put -> put.bucket(account.archive).key("ceiling/" + i), RequestBody.fromBytes(FILE))));
        rates.put(
                "GetObject",
                rate(i -> account.s3.getObjectAsBytes(
                        get -> get.bucket(account.archive).key("ceiling/" + i))));
        byte[] mail = ("From: a@example.pl\r\nTo: b@example.pl\r\nSubject: x\r\n\r\n" + "x".repeat(44_000))
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        rates.put(
                "SendRawEmail",
                rate(_ -> account.ses.sendRawEmail(send -> send.source(System.getenv("MAIL_SENDER"))
                        .destinations("b@example.pl")
                        .rawMessage(raw -> raw.data(SdkBytes.fromByteArrayUnsafe(mail))))));
        return rates;
    }

    /** Units a second if the calls of a stage were all there is to do; infinite where it makes none that were measured. */
    static double of(Stage stage, Map<String, Double> rates) {
        double seconds = 0;
        for (var call : stage.calls().entrySet()) {
            Double rate = rates.get(call.getKey());
            seconds += rate == null ? 0 : call.getValue() / rate;
        }
        return stage.units() / seconds;
    }

    private double rate(IntConsumer call) {
        call.accept(0);
        var next = new AtomicInteger();
        List<Stage.Work> pieces = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            pieces.add(() -> {
                long done = 0;
                for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
                    call.accept(i);
                    done++;
                }
                return done;
            });
        }
        Stage stage = Stage.measure("ceiling", threads, pieces);
        return stage.units() / stage.wall();
    }

    private static Map<String, AttributeValue> key(int i) {
        return Map.of("pk", AttributeValue.fromS("c" + i), "sk", AttributeValue.fromS("x"));
    }

    private static Map<String, AttributeValue> item(int i) {
        return Map.of(
                "pk", AttributeValue.fromS("c" + i),
                "sk", AttributeValue.fromS("x"),
                "document", AttributeValue.fromS(ITEM));
    }
}
