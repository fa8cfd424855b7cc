package pl.ebok.aws.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;

class DynamoMessagesTest {
    private static final Message WELCOME = new Message(
                    "welcome/U/2026/101009",
                    "a@example.pl",
                    new Part("Witamy", "Dziękujemy."),
                    new Part("Welcome", "Thank you."))
            .with(new Message.Attachment("wizyta.ics", "text/calendar", "BEGIN:VCALENDAR"));
    private static final Part OTHER = new Part("Inny", "tekst");

    private final Table table = LocalDynamoDb.withEmptyTables().table("MailTable");
    private final DynamoMessages messages = new DynamoMessages(table);

    @Test
    void keeps_a_message_for_the_stream_to_be_sent() {
        messages.send(WELCOME);

        var item = table.query("MESSAGE#welcome/U/2026/101009").getFirst();
        assertThat(item.text("type")).isEqualTo("MESSAGE");
        assertThat(DynamoMessages.read(item)).isEqualTo(WELCOME);
    }

    @Test
    void keeps_it_for_a_year_and_a_bit() {
        new DynamoMessages(table, Clock.fixed(Instant.parse("2026-11-05T10:00:00Z"), ZoneOffset.UTC)).send(WELCOME);

        assertThat(table.query("MESSAGE#welcome/U/2026/101009").getFirst().number("ttl"))
                .isEqualTo(Instant.parse("2027-12-10T10:00:00Z").getEpochSecond());
    }

    @Test
    void forgets_what_is_about_a_customer() {
        messages.send(WELCOME.about(new CustomerNumber("101009")));
        messages.send(new Message("other", "b@example.pl", OTHER, OTHER).about(new CustomerNumber("101010")));

        messages.forget(new CustomerNumber("101009"));

        assertThat(table.query("MESSAGE#welcome/U/2026/101009")).isEmpty();
        assertThat(table.query("MESSAGE#other")).hasSize(1);
    }

    @Test
    void takes_each_id_once() {
        messages.send(WELCOME);
        messages.send(new Message(WELCOME.id(), "b@example.pl", OTHER, OTHER));

        assertThat(table.query("MESSAGE#welcome/U/2026/101009"))
                .singleElement()
                .extracting(DynamoMessages::read)
                .isEqualTo(WELCOME);
    }
}
