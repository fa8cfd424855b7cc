package pl.ebok.aws.messages;

import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Messages;

/** Messages in the mail table, whose stream has them sent. */
public final class DynamoMessages implements Messages {
    /** The {@code type} by which the stream's consumer knows a message. */
    public static final String TYPE = "MESSAGE";

    private final Table table;

    public DynamoMessages(Table table) {
        this.table = table;
    }

    @Override
    public void send(Message message) {
        // An id that is there already was asked for before: nothing to do.
        CustomerNumber customer = message.customer();
        Item item = Item.of("MESSAGE#" + message.id(), TYPE)
                .with("type", TYPE)
                .with("id", message.id())
                .with("to", message.to())
                .with("subject", message.subject())
                .with("text", message.text())
                .withAll(
                        "attachments",
                        message.attachments(),
                        attachment -> Item.map()
                                .with("fileName", attachment.fileName())
                                .with("contentType", attachment.contentType())
                                .with("content", attachment.content()))
                .with("customerNumber", customer == null ? null : customer.value());
        table.putIfAbsent(customer == null ? item : item.reference("CUSTOMER#" + customer, message.id()));
    }

    /** A message as it comes out of the table or its stream. */
    public static Message read(Item item) {
        return new Message(
                item.text("id"),
                item.text("to"),
                item.text("subject"),
                item.text("text"),
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
