package pl.ebok.aws.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Snapshot;
import pl.ebok.json.Failures;
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
        Map<String, @Nullable Object> answer;
        try {
            answer = handle(Json.object(input), context);
        } catch (RuntimeException failure) {
            context.getLogger().log(Failures.describe(getClass().getSimpleName(), failure));
            throw new EventNotHandled(failure);
        }
        output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
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
