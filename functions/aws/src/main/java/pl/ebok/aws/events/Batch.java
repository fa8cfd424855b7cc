package pl.ebok.aws.events;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.CallLog;
import pl.ebok.json.Failures;
import pl.ebok.json.Json;

/** Handles the records of a batch one by one and answers which have to come again. */
public final class Batch {
    private Batch() {}

    /** For a queue: the others go on where one fails. */
    public static Map<String, @Nullable Object> ofQueue(
            Map<String, @Nullable Object> event, Context context, Consumer<Map<String, @Nullable Object>> handler) {
        return handle(event, context, false, each -> String.valueOf(each.get("messageId")), handler);
    }

    /** What a message of a queue holds, where its sender writes JSON. */
    public static Map<String, @Nullable Object> body(Map<String, @Nullable Object> message) {
        return Json.object(String.valueOf(message.get("body")));
    }

    /** For a stream: the order counts, so the batch ends at the first that fails. */
    public static Map<String, @Nullable Object> ofStream(
            Map<String, @Nullable Object> event, Context context, Consumer<Map<String, @Nullable Object>> handler) {
        return handle(event, context, true, Batch::sequenceNumber, handler);
    }

    private static Map<String, @Nullable Object> handle(
            Map<String, @Nullable Object> event,
            Context context,
            boolean ordered,
            Function<Map<String, @Nullable Object>, String> id,
            Consumer<Map<String, @Nullable Object>> handler) {
        List<Map<String, @Nullable Object>> failed = new ArrayList<>();
        for (Map<String, @Nullable Object> each : Json.objects(event.get("Records"))) {
            CallLog.correlate(setOffBy(each, context));
            try {
                handler.accept(each);
            } catch (RuntimeException failure) {
                context.getLogger()
                        .log(
                                Throttled.is(failure)
                                        ? Failures.later(context.getFunctionName())
                                        : Failures.describe(context.getFunctionName(), failure));
                failed.add(Json.map("itemIdentifier", id.apply(each)));
                if (ordered) {
                    break;
                }
            }
        }
        return Json.map("batchItemFailures", failed);
    }

    /** What an item says of the call that wrote it; this invocation where it says nothing. */
    private static String setOffBy(Map<String, @Nullable Object> each, Context context) {
        return each.get("dynamodb") instanceof Map<?, ?> change
                        && change.get("NewImage") instanceof Map<?, ?> image
                        && image.get("correlation") instanceof Map<?, ?> id
                ? String.valueOf(id.get("S"))
                : context.getAwsRequestId();
    }

    /** How an event ended, for the log. */
    static Object outcome(Map<String, @Nullable Object> answer) {
        return answer.get("batchItemFailures") instanceof List<?> failed && !failed.isEmpty()
                ? failed.size() + " to come again"
                : "done";
    }

    private static String sequenceNumber(Map<String, @Nullable Object> each) {
        return each.get("dynamodb") instanceof Map<?, ?> change ? String.valueOf(change.get("SequenceNumber")) : "";
    }
}
