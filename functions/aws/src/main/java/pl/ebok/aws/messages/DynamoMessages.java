package pl.ebok.aws.messages;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.KeptMessages;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Messages;
import pl.ebok.json.CallLog;

/** Messages in the mail table, whose stream has them sent. */
public final class DynamoMessages implements Messages, KeptMessages {
    /** The {@code type} by which the stream's consumer knows a message. */
    public static final String TYPE = "MESSAGE";

    /** Long enough that no occasion comes again meanwhile, whose letter would find its id free. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final Table table;
    private final Clock clock;

    public DynamoMessages(Table table) {
        this(table, Clock.systemUTC());
    }

    DynamoMessages(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void send(Message message) {
        // An id that is there already was asked for before: nothing to do.
        CustomerNumber customer = message.customer();
        Item item = Item.of("MESSAGE#" + message.id(), TYPE)
                .with("type", TYPE)
                .with("id", message.id())
                .with("to", message.to())
                .with("subject", message.pl().subject())
                .with("text", message.pl().text())
                .with("subjectEn", message.en().subject())
                .with("textEn", message.en().text())
                .with("correlation", CallLog.correlation())
                .withAll(
                        "attachments",
                        message.attachments(),
                        attachment -> Item.map()
                                .with("fileName", attachment.fileName())
                                .with("contentType", attachment.contentType())
                                .with("content", attachment.content()))
                .with("customerNumber", customer == null ? null : customer.value())
                .expiresAt(clock.instant().plus(KEPT));
        table.putIfAbsent(customer == null ? item : item.reference("CUSTOMER#" + customer, message.id()));
    }

    /** One that is just being sent still goes out: its sender has it from the stream. */
    @Override
    public void forget(CustomerNumber customer) {
        table.byReference("CUSTOMER#" + customer).forEach(item -> table.delete(item.pk(), item.sk()));
    }

    /** A message as it comes out of the table or its stream. */
    public static Message read(Item item) {
        return new Message(
                item.text("id"),
                item.text("to"),
                new Part(item.text("subject"), item.text("text")),
                new Part(item.text("subjectEn"), item.text("textEn")),
                item.all(
                        "attachments",
                        attachment -> new Message.Attachment(
                                attachment.text("fileName"),
                                attachment.text("contentType"),
                                attachment.text("content"))),
                customer(item.optionalText("customerNumber")));
    }

    private static @Nullable CustomerNumber customer(@Nullable String number) {
        return number == null ? null : new CustomerNumber(number);
    }
}
