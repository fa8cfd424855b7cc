package pl.ebok.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Language;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;
import software.amazon.awssdk.services.ses.model.SesException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** A message from the table's stream over the queue to SES. */
class MessagesOnTheirWayTest {
    private static final String ID = "welcome/U-2026-101009";

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final Table table = database.table("MailTable");
    private final List<String> queued = new ArrayList<>();
    private final List<String> mailed = new ArrayList<>();
    private final DynamoNotifications choices = new DynamoNotifications(database.table("CustomersTable"));
    private boolean quotaIsUsedUp;

    @Test
    void should_wait_in_the_queue_by_its_key_alone() {
        var outbox = new OutboxHandler(new Queue(), Settings.of(Map.of("MESSAGE_QUEUE_URL", "queue")));

        Fixture.of("mail/message-asked-for.json", DynamodbEvent.class).givenTo(outbox);

        assertThat(queued).containsExactly("{\"pk\":\"MESSAGE#welcome/U-2026-101009\",\"sk\":\"MESSAGE\"}");
    }

    @Test
    void should_be_sent_once_however_often_the_queue_names_it() {
        asked();

        take();
        take();

        assertThat(mailed).singleElement().asString().contains("To: klient101009@example.pl");
        assertThat(table.get("MESSAGE#" + ID, "MESSAGE").orElseThrow().text("sentAt"))
                .isEqualTo("2026-11-05T04:00:05Z");
    }

    @Test
    void should_go_out_as_text_and_html_in_the_language_of_the_customer_and_with_what_the_law_asks() throws Exception {
        asked();
        take();
        choices.choose(
                new CustomerNumber("101009"), new NotificationChoices(true, true, true, true, true, Language.EN));
        table.update("MESSAGE#" + ID, "MESSAGE", update -> update.updateExpression("REMOVE sentAt"));
        take();

        assertThat(parts(mailed.getFirst()))
                .satisfiesExactly(
                        text -> assertThat(text)
                                .startsWith("Dzień dobry,")
                                .contains(
                                        "Więcej <b>tutaj</b>: https://ebok.example/x.",
                                        "Z poważaniem\nWodociągi",
                                        "NIP 5260250274",
                                        "KRS 0000000001"),
                        html -> assertThat(html)
                                .contains("<html lang=\"pl\">", "&lt;b&gt;tutaj", "<a href=\"https://ebok.example/x\">")
                                .doesNotContain("<img", "<script", "http:"));
        assertThat(parts(mailed.getLast()).getFirst()).startsWith("Hello,").contains("More here.", "Yours sincerely");
    }

    private static List<String> parts(String mime) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
        var body = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        return List.of(
                body.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                body.getBodyPart(1).getContent().toString());
    }

    @Test
    void should_not_be_sent_once_its_customer_is_forgotten() {
        asked();
        table.delete("MESSAGE#" + ID, "MESSAGE");

        Fixture.Answer answer = take();

        assertThat(mailed).isEmpty();
        assertThat(answer.json()).hasToString("{batchItemFailures=[]}");
    }

    @Test
    void should_come_again_where_ses_has_no_room_today() {
        asked();
        quotaIsUsedUp = true;
        Fixture.Answer refused = take();
        quotaIsUsedUp = false;
        take();

        assertThat(refused.json())
                .hasToString("{batchItemFailures=[{itemIdentifier=00000000-0000-0000-0000-000000000001}]}");
        assertThat(refused.log()).contains("later").doesNotContain("ERROR");
        assertThat(mailed).hasSize(1);
    }

    private void asked() {
        new DynamoMessages(table)
                .send(new Message(
                                ID,
                                "klient101009@example.pl",
                                new Part("Witamy", "Więcej <b>tutaj</b>: https://ebok.example/x."),
                                new Part("Welcome", "More here."))
                        .about(new CustomerNumber("101009")));
        table.update(
                "MESSAGE#" + ID,
                "MESSAGE",
                update -> update.updateExpression("SET correlation = :id")
                        .expressionAttributeValues(Map.of(":id", fromS("call-1"))));
    }

    private Fixture.Answer take() {
        var settings = Settings.of(
                Map.of("MAIL_SENDER", "bok@ebok.example", "MAIL_CONFIGURATION_SET", "mail", "UTILITY", """
                        {"name":"Wodociągi","nip":"5260250274","address":"ul. Wodna 1, 66-400 Gorzów","office":"7-15",\
                        "account":"14102052260000610204179895","phone":"95","email":"bok@ebok.example",\
                        "webUrl":"https://ebok.example","register":"KRS 0000000001"}"""));
        var handler = new MessageHandler(
                table,
                new Postman(new Mail(), settings, choices),
                Clock.fixed(Instant.parse("2026-11-05T04:00:05Z"), ZoneOffset.UTC));
        return Fixture.of("mail/message-waiting.json", SQSEvent.class).givenTo(handler);
    }

    private final class Queue implements SqsClient {
        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            queued.add(request.messageBody());
            return SendMessageResponse.builder().messageId("1").build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }

    private final class Mail implements SesClient {
        @Override
        public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
            if (quotaIsUsedUp) {
                throw SesException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("Throttling")
                                .build())
                        .build();
            }
            mailed.add(new String(request.rawMessage().data().asByteArray(), StandardCharsets.UTF_8));
            return SendRawEmailResponse.builder().messageId("message-1").build();
        }

        @Override
        public String serviceName() {
            return "ses";
        }

        @Override
        public void close() {}
    }
}
