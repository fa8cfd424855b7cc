package pl.ebok.mail;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Item;
import pl.ebok.aws.Settings;
import pl.ebok.aws.StreamImage;
import pl.ebok.aws.Table;
import pl.ebok.aws.events.Batch;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.mail.DynamoSentLetters;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.domain.delivery.SentLetters;
import pl.ebok.domain.messages.Message;
import software.amazon.awssdk.core.SdkBytes;

/** Sends the messages other functions asked for: the mail table's stream brings each of them. */
public final class OutboxHandler extends EventFunction {
    private final Table table;
    private final SentLetters letters;
    private final Postman postman;
    private final Utility utility;
    private final Clock clock;

    public OutboxHandler() {
        this(Settings.ofEnvironment());
    }

    private OutboxHandler(Settings settings) {
        this(
                settings.table(Clients.dynamoDb(), "MAIL_TABLE"),
                new Postman(Clients.ses(), settings),
                Utility.of(settings.text("UTILITY")),
                Clock.systemUTC());
    }

    OutboxHandler(Table table, Postman postman, Utility utility, Clock clock) {
        this.table = table;
        this.letters = new DynamoSentLetters(table);
        this.postman = postman;
        this.utility = utility;
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        return Batch.ofStream(event, context, this::send);
    }

    @SuppressWarnings("unchecked") // the parser gives string keys
    private void send(Map<String, @Nullable Object> streamed) {
        var change = (Map<String, @Nullable Object>) Objects.requireNonNull(streamed.get("dynamodb"));
        Item image = StreamImage.item((Map<String, @Nullable Object>) Objects.requireNonNull(change.get("NewImage")));
        Item stored = table.get(image.pk(), image.sk()).orElse(image);
        if (!stored.has("sentAt")) {
            Message message = DynamoMessages.read(image);
            letters.sentOther(
                    postman.send(message.to(), utility.name(), message.subject(), message.text(), files(message)));
            table.update(
                    image.pk(),
                    image.sk(),
                    update -> update.updateExpression("SET sentAt = :now")
                            .expressionAttributeValues(
                                    Map.of(":now", fromS(clock.instant().toString()))));
        }
    }

    private static List<Postman.File> files(Message message) {
        return message.attachments().stream()
                .map(file ->
                        new Postman.File(file.fileName(), file.contentType(), SdkBytes.fromUtf8String(file.content())))
                .toList();
    }
}
