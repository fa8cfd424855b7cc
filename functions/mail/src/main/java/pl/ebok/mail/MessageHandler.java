package pl.ebok.mail;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Item;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.events.Batch;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.mail.DynamoSentLetters;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.domain.delivery.SentLetters;
import pl.ebok.domain.messages.Message;
import pl.ebok.json.CallLog;
import software.amazon.awssdk.core.SdkBytes;

/** Sends the messages other functions asked for, each once: the queue names them. */
public final class MessageHandler extends EventFunction {
    private final Table table;
    private final SentLetters letters;
    private final Postman postman;
    private final Clock clock;

    public MessageHandler() {
        this(Settings.ofEnvironment());
    }

    private MessageHandler(Settings settings) {
        this(
                settings.table(Clients.dynamoDb(), "MAIL_TABLE"),
                new Postman(
                        Clients.ses(),
                        settings,
                        new DynamoNotifications(settings.table(Clients.dynamoDb(), "CUSTOMERS_TABLE"))),
                Clock.systemUTC());
    }

    MessageHandler(Table table, Postman postman, Clock clock) {
        this.table = table;
        this.letters = new DynamoSentLetters(table);
        this.postman = postman;
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        return Batch.ofQueue(event, context, this::send);
    }

    private void send(Map<String, @Nullable Object> queued) {
        MessageKey key = MessageKey.of(Batch.body(queued));
        // What was forgotten meanwhile, with its customer's account, is not sent any more.
        table.get(key.pk(), key.sk()).filter(stored -> !stored.has("sentAt")).ifPresent(this::send);
    }

    private void send(Item stored) {
        String askedBy = stored.optionalText("correlation");
        if (askedBy != null) {
            CallLog.correlate(askedBy);
        }
        Message message = DynamoMessages.read(stored);
        letters.sentOther(postman.send(message, files(message)));
        table.update(
                stored.pk(),
                stored.sk(),
                update -> update.updateExpression("SET sentAt = :now")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(
                                Map.of(":now", fromS(clock.instant().toString()))));
    }

    private static List<Postman.File> files(Message message) {
        return message.attachments().stream()
                .map(file ->
                        new Postman.File(file.fileName(), file.contentType(), SdkBytes.fromUtf8String(file.content())))
                .toList();
    }
}
