package pl.ebok.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.mail.DynamoSentLetters;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.CustomerBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.delivery.Documents;
import pl.ebok.domain.delivery.Letter;
import pl.ebok.domain.delivery.Mailer;
import pl.ebok.domain.delivery.SendingDocument;
import pl.ebok.domain.delivery.SentLetters.Trace;
import pl.ebok.domain.delivery.TellingOfInvoice;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.messages.Sender;
import pl.ebok.domain.money.Pln;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.ses.model.SesException;

class MailHandlerTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101005");
    private static final String COMES_AGAIN =
            "{batchItemFailures=[{itemIdentifier=00000000-0000-0000-0000-000000000001}]}";
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final DynamoLedger ledger = new DynamoLedger(database.table("LedgerTable"));
    private final DynamoSentLetters letters = new DynamoSentLetters(database.table("MailTable"));
    private final List<Letter> mailed = new ArrayList<>();
    private final List<Letter> printed = new ArrayList<>();
    private final List<Message> told = new ArrayList<>();
    private Mailer mailer = letter -> {
        mailed.add(letter);
        return "message-" + mailed.size();
    };

    @Test
    void an_archived_invoice_is_mailed_once_with_consent() {
        issueTo(aCustomer().withEInvoiceConsent().withEmail("klient@example.pl"));

        give("2026-11-05T04:00:05Z");
        give("2026-11-05T04:00:06Z");

        assertThat(mailed).hasSize(1);
        assertThat(printed).isEmpty();
        assertThat(letters.byMessageId("message-1"))
                .isInstanceOfSatisfying(
                        Trace.OfLetter.class,
                        trace -> assertThat(trace.letter().sentOn()).isEqualTo(NOVEMBER_5));
        assertThat(posted().sentOn()).isEqualTo(NOVEMBER_5);
        assertThat(posted().dueOn()).isEqualTo(LocalDate.parse("2026-11-19"));
    }

    @Test
    void an_archived_invoice_is_printed_without_consent() {
        issueTo(aCustomer());

        give("2026-11-05T04:00:05Z");
        give("2026-11-05T04:00:06Z");

        assertThat(mailed).isEmpty();
        assertThat(printed).hasSize(1);
        assertThat(posted().sentOn()).isEqualTo(NOVEMBER_5);
    }

    @Test
    void who_gets_paper_is_told_by_e_mail() {
        issueTo(aCustomer().withEmail("klient@example.pl"));

        give("2026-11-05T04:00:05Z");

        assertThat(printed).hasSize(1);
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("klient@example.pl");
            assertThat(message.pl().subject()).isEqualTo("Wystawiliśmy fakturę");
            assertThat(message.customer()).isEqualTo(CUSTOMER);
        });
    }

    @Test
    void an_e_invoice_tells_of_itself() {
        issueTo(aCustomer().withEInvoiceConsent().withEmail("klient@example.pl"));

        give("2026-11-05T04:00:05Z");

        assertThat(told).isEmpty();
    }

    @Test
    void who_switched_it_off_is_not_told() {
        new DynamoNotifications(database.table("CustomersTable"))
                .choose(CUSTOMER, new NotificationChoices(false, true, true, true, true));
        issueTo(aCustomer().withEmail("klient@example.pl"));

        give("2026-11-05T04:00:05Z");

        assertThat(printed).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void an_invoice_held_up_is_due_from_the_day_it_was_sent() {
        issueTo(aCustomer().withEInvoiceConsent().withEmail("klient@example.pl"));

        give("2026-11-07T10:00:00Z");

        assertThat(posted().sentOn()).isEqualTo(LocalDate.parse("2026-11-07"));
        // 14 days after 7 November is Saturday the 21st: Monday the 23rd.
        assertThat(posted().dueOn()).isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void an_invoice_that_was_archived_late_is_due_from_the_day_it_was_sent_too() {
        issueTo(aCustomer().withEInvoiceConsent().withEmail("klient@example.pl"));
        posted("2026-11-03T10:00:00Z");

        give("2026-11-05T04:00:05Z");

        // Two days passed between issuing and archiving, whatever day the run was for.
        assertThat(posted().sentOn()).isEqualTo(LocalDate.parse("2026-11-07"));
    }

    @Test
    void a_letter_that_could_not_be_sent_is_sent_by_the_next_try() {
        issueTo(aCustomer().withEInvoiceConsent().withEmail("klient@example.pl"));
        Mailer working = mailer;
        mailer = letter -> {
            throw new IllegalStateException("no connection");
        };
        assertThat(give("2026-11-05T04:00:05Z").json()).hasToString(COMES_AGAIN);
        mailer = working;

        give("2026-11-05T04:00:06Z");

        assertThat(mailed).hasSize(1);
    }

    @Test
    void a_letter_that_ses_has_no_room_for_comes_again_and_is_no_failure() {
        issueTo(aCustomer().withEInvoiceConsent().withEmail("klient@example.pl"));
        Mailer working = mailer;
        mailer = letter -> {
            throw SesException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("Throttling")
                            .errorMessage("Daily message quota exceeded.")
                            .build())
                    .build();
        };

        Fixture.Answer refused = give("2026-11-05T04:00:05Z");
        mailer = working;
        give("2026-11-06T04:00:05Z");

        assertThat(refused.json()).hasToString(COMES_AGAIN);
        assertThat(refused.log()).contains("later").doesNotContain("ERROR");
        assertThat(mailed).hasSize(1);
    }

    private Fixture.Answer give(String now) {
        var handler = new MailHandler(new SendingDocument(
                new Documents(ledger),
                letters,
                letter -> mailer.send(letter),
                printed::add,
                new TellingOfInvoice(
                        new DynamoNotifications(database.table("CustomersTable")),
                        told::add,
                        new Letterhead(new Sender("Wodociągi", "7-15", "95", "bok@example.pl", "web"))),
                ledger,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC)));
        return Fixture.of("mail/invoice-archived.json", SQSEvent.class).givenTo(handler);
    }

    private PostedInvoice posted() {
        return ledger.read(CUSTOMER).invoices().getFirst();
    }

    private void issueTo(CustomerBuilder customer) {
        String series = "U/2019/101005";
        var invoice = new Invoice(
                InvoiceNumber.of(series, 1),
                series,
                1,
                Buyer.of(customer.numbered(CUSTOMER.value()).build()),
                NOVEMBER_5,
                LocalDate.parse("2026-11-19"),
                new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31")),
                List.of(),
                Totals.ofNet(Pln.of("100.00"), 8),
                "PO.RZT.70.57.2025",
                null,
                List.of(),
                Settlement.NONE);
        ledger.issue(invoice, List.of(ContractSeries.unused(series)));
        posted("2026-11-05T03:59:50Z");
    }

    /** Moves the time of issuing, which the ledger takes from the clock, to where the story has it. */
    private void posted(String at) {
        database.table("LedgerTable")
                .update(
                        CUSTOMER.value(),
                        "INVOICE#FV-U-2019-101005-0001",
                        update -> update.updateExpression("SET postedAt = :at")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(Map.of(":at", AttributeValue.fromS(at))));
    }
}
