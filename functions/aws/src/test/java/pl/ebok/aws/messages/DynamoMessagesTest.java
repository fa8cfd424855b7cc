package pl.ebok.aws.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Messages;

class DynamoMessagesTest {
    private static final Message WELCOME = new Message(
            "welcome/U/2026/101009",
            "a@example.pl",
            "Witamy",
            "Dzień dobry\n",
            List.of(new Message.Attachment("wizyta.ics", "text/calendar", "BEGIN:VCALENDAR")));

    private final Table table = LocalDynamoDb.withEmptyTables().table("MailTable");
    private final Messages messages = new DynamoMessages(table);

    @Test
    void keeps_a_message_for_the_stream_to_be_sent() {
        messages.send(WELCOME);

        var item = table.query("MESSAGE#welcome/U/2026/101009").getFirst();
        assertThat(item.text("type")).isEqualTo("MESSAGE");
        assertThat(DynamoMessages.read(item)).isEqualTo(WELCOME);
    }

    @Test
    void takes_each_id_once() {
        messages.send(WELCOME);
        messages.send(new Message(WELCOME.id(), "b@example.pl", "Inny", "tekst"));

        assertThat(table.query("MESSAGE#welcome/U/2026/101009"))
                .singleElement()
                .extracting(DynamoMessages::read)
                .isEqualTo(WELCOME);
    }
}
