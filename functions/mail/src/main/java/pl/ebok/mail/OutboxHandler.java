package pl.ebok.mail;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.StreamImage;
import pl.ebok.aws.events.Batch;
import pl.ebok.aws.events.EventFunction;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Hands each message that was asked for to the queue before its sender: a stream waits for nobody longer than a day. */
public final class OutboxHandler extends EventFunction {
    private final SqsClient sqs;
    private final String queue;

    public OutboxHandler() {
        this(Clients.sqs(), Settings.ofEnvironment());
    }

    OutboxHandler(SqsClient sqs, Settings settings) {
        this.sqs = sqs;
        this.queue = settings.text("MESSAGE_QUEUE_URL");
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        return Batch.ofStream(event, context, this::hand);
    }

    @SuppressWarnings("unchecked") // the parser gives string keys
    private void hand(Map<String, @Nullable Object> streamed) {
        var change = (Map<String, @Nullable Object>) Objects.requireNonNull(streamed.get("dynamodb"));
        var image = StreamImage.item((Map<String, @Nullable Object>) Objects.requireNonNull(change.get("NewImage")));
        sqs.sendMessage(request ->
                request.queueUrl(queue).messageBody(MessageKey.of(image).json()));
    }
}
