package pl.ebok.infratests.client;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The events that were tried in vain. */
public final class Failures {
    private final Stack stack;
    private final SqsClient sqs;

    public Failures(Stack stack) {
        this.stack = stack;
        this.sqs = stack.client(SqsClient.builder());
    }

    public int count() {
        return List.of("failedEventsQueueUrl", "deliveryDeadLetterQueueUrl", "mailDeadLetterQueueUrl").stream()
                .map(stack::output)
                .mapToInt(this::waiting)
                .sum();
    }

    private int waiting(String queueUrl) {
        var attributes = sqs.getQueueAttributes(request ->
                request.queueUrl(queueUrl).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        return Integer.parseInt(attributes.attributes().get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }
}
