package pl.ebok.aws.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Snapshot;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.json.CallLog;
import pl.ebok.json.Failures;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** A function behind a queue, stream, bucket, schedule or state machine: JSON in, JSON out. */
public abstract class EventFunction implements RequestStreamHandler {
    protected EventFunction() {
        Snapshot.prime();
    }

    /** Handles one event; what it throws makes the event come again, and at last go to the failure destination. */
    protected abstract Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        long startedAt = System.nanoTime();
        CallLog.correlate(context.getAwsRequestId());
        String operation = getClass().getSimpleName();
        Map<String, @Nullable Object> answer;
        try {
            answer = handle(Json.object(input), context);
        } catch (RuntimeException failure) {
            context.getLogger().log(Failures.describe(operation, failure));
            context.getLogger().log(CallLog.line(operation, "failed", startedAt));
            throw new EventNotHandled(failure);
        }
        context.getLogger().log(CallLog.line(operation, Batch.outcome(answer), startedAt));
        output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
    }

    /** The day a schedule meant, in Poland: a late or repeated event still means it. Today where the event names none. */
    protected static LocalDate scheduledDay(Map<String, @Nullable Object> event, Clock clock) {
        var fields = new Fields(event);
        Instant scheduled = fields.optionalInstant("scheduledTime");
        fields.check();
        return BusinessZone.dayOf(scheduled == null ? clock.instant() : scheduled);
    }

    /** Nothing to say in answer. */
    protected static Map<String, @Nullable Object> done() {
        return Json.map();
    }

    /** Tells the runtime that it failed, and how, without the message: the runtime logs it, and it may hold personal data. */
    static final class EventNotHandled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EventNotHandled(RuntimeException failure) {
            super("the event was not handled: " + failure.getClass().getName(), null, false, false);
        }
    }
}
