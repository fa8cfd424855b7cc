package pl.ebok.bench.calls;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Counts each call a function makes and the time it waits for the answer, and tells what would have caused an event: an
 * item inserted, an object stored, a mail sent. It talks through the system properties, in types of the JDK only, since
 * every function has a class loader of its own.
 */
public final class CallRecorder implements ExecutionInterceptor {
    public static final String CALLS = "ebok.bench.calls";
    public static final String NANOS = "ebok.bench.nanos";
    public static final String EVENTS = "ebok.bench.events";

    private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("ebok.bench.begun");

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.putAttribute(BEGUN, System.nanoTime());
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        Long begun = attributes.getAttribute(BEGUN);
        if (operation != null && begun != null) {
            add(CALLS, operation, 1);
            add(NANOS, operation, System.nanoTime() - begun);
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        switch (context.request()) {
            case TransactWriteItemsRequest transaction -> {
                for (TransactWriteItem write : transaction.transactItems()) {
                    if (write.put() != null) {
                        inserted(write.put().item());
                    }
                }
            }
            case PutItemRequest put -> inserted(put.item());
            default -> other(context);
        }
    }

    /** Objects and mails are known by name: not every function carries their classes. */
    private static void other(Context.AfterExecution context) {
        switch (context.request().getClass().getSimpleName()) {
            case "PutObjectRequest" ->
                context.request().getValueForField("Key", String.class).ifPresent(key -> tell("object", key));
            case "SendRawEmailRequest" ->
                context.response().getValueForField("MessageId", String.class).ifPresent(id -> tell("mail", id));
            default -> {}
        }
    }

    private static void inserted(Map<String, AttributeValue> item) {
        AttributeValue type = item.get("type");
        if (type != null
                && type.s() != null
                && item.containsKey("document")
                && !type.s().equals("MAIL")) {
            tell("item", image(item));
        }
    }

    /** The item in DynamoDB's own JSON, as a stream has it. */
    private static String image(Map<String, AttributeValue> item) {
        var json = new StringBuilder("{");
        item.forEach((name, value) -> {
            if (value.s() != null || value.n() != null) {
                json.append(json.length() == 1 ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":{\"");
                json.append(value.s() != null ? "S" : "N").append("\":\"");
                json.append(escaped(value.s() != null ? value.s() : value.n())).append("\"}");
            }
        });
        return json.append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @SuppressWarnings("unchecked") // the benchmark put them there
    private static void add(String property, String operation, long value) {
        Object map = System.getProperties().get(property);
        if (map != null) {
            ((ConcurrentHashMap<String, LongAdder>) map)
                    .computeIfAbsent(operation, _ -> new LongAdder())
                    .add(value);
        }
    }

    @SuppressWarnings("unchecked") // the benchmark put it there
    private static void tell(String kind, String what) {
        @Nullable Object listener = System.getProperties().get(EVENTS);
        if (listener != null) {
            ((BiConsumer<String, String>) listener).accept(kind, what);
        }
    }
}
