package pl.ebok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.account.DynamoPendingEmails;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoPayments;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.account.PendingEmail;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.PaymentSource;
import pl.ebok.domain.ledger.ReceivedPayment;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

class DataExportHandlerTest {
    private static final Map<String, String> FILES_OF_TABLES = Map.of(
            "CustomersTable", "customers.json",
            "AccessTable", "access.json",
            "MeteringTable", "metering.json",
            "LedgerTable", "ledger.json",
            "CasesTable", "cases.json",
            "VisitsTable", "visits.json",
            "MailTable", "mail.json",
            "AuditTable", "audit.json");

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final MemoryBucket s3 = new MemoryBucket();

    @BeforeEach
    void two_customers_with_something_in_every_table() {
        somethingOf("101001", 1);
        somethingOf("101002", 2);
    }

    @Test
    void holds_every_item_of_the_customer_and_none_of_another() {
        Map<String, byte[]> zip = exported();

        FILES_OF_TABLES.forEach((table, file) -> {
            List<String> mentioned = mentioning(table, "101001");
            List<String> exported = Json.objects(Json.object(text(zip, file)).get("items")).stream()
                    .map(item -> item.get("pk") + " " + item.get("sk"))
                    .toList();
            assertThat(mentioned).as(table).isNotEmpty();
            assertThat(exported).as(table).containsExactlyInAnyOrderElementsOf(mentioned);
            assertThat(text(zip, file)).as(table).doesNotContain("101002");
        });
    }

    @Test
    void carries_the_archived_documents() {
        assertThat(exported())
                .containsEntry("documents/invoices/2026/101001/a.pdf", bytes("PDF"))
                .doesNotContainKey("documents/invoices/2026/101002/a.pdf");
    }

    @Test
    void keeps_back_the_code_that_only_the_new_mailbox_may_know() {
        assertThat(text(exported(), "customers.json"))
                .contains("nowy101001@example.pl")
                .doesNotContain("482193");
    }

    @Test
    void asks_for_nothing_where_the_request_is_gone() {
        given();

        assertThat(s3.objects)
                .isNotEmpty()
                .noneSatisfy((key, _) -> assertThat(key).contains("exports/files"));
    }

    private Map<String, byte[]> exported() {
        s3.objects.put(
                "exchange/exports/requests/101001/EXPORT.json",
                bytes(
                        "{\"exportId\":\"EXPORT\",\"customerNumber\":\"101001\",\"requestedAt\":\"2026-11-05T10:00:00Z\"}"));
        given();
        return unzipped(s3.objects.get("exchange/exports/files/101001/EXPORT.zip"));
    }

    private void given() {
        var settings = db.settings(Map.of(
                "ARCHIVE_BUCKET", "archive", "EXCHANGE_BUCKET", "exchange", "ATTACHMENTS_BUCKET", "attachments"));
        Fixture.of("account/export-requested.json", S3Event.class)
                .givenTo(new DataExportHandler(settings, db.client(), s3));
    }

    /** Keys of the items of a table in which the number stands anywhere; answers kept for a day are left out, as documented. */
    private List<String> mentioning(String table, String number) {
        return db.client().scan(scan -> scan.tableName(db.table(table).name())).items().stream()
                .filter(item -> item.toString().contains(number))
                .filter(item -> !item.get("pk").s().startsWith("ANSWER#"))
                // A number as people type it, which leads to the invoice: it holds nothing of its own.
                .filter(item -> !item.get("pk").s().startsWith("NUMBER#"))
                .map(item -> item.get("pk").s() + " " + item.get("sk").s())
                .toList();
    }

    private void somethingOf(String value, int day) {
        var number = new CustomerNumber(value);
        String email = "klient" + value + "@example.pl";
        new DynamoCustomers(db.table("CustomersTable"))
                .save(aCustomer()
                        .numbered(value)
                        .withEmail(email)
                        .withBankAccount(day == 1 ? "66102052266453000000101001" : "14102052260000610204179895")
                        .with(aContract().numbered("U/" + value).withMeters("M" + value))
                        .build());
        new DynamoPendingEmails(db.table("CustomersTable"))
                .put(new PendingEmail(number, "nowy" + value + "@example.pl", "482193", Office.NOW));
        new DynamoNotifications(db.table("CustomersTable")).choose(number, NotificationChoices.UNTIL_CHOSEN);
        new DynamoGrants(db.table("AccessTable"))
                .add(new Grant("user-" + value, email, number, Role.OWNER, Office.NOW));
        new DynamoTickets(db.table("AccessTable"))
                .save(new Ticket("t-" + value, "proxy@example.pl", number, Role.PROXY, Office.NOW));
        meter(value);
        invoice(value);
        new DynamoPayments(db.table("LedgerTable")).add(payment("p-" + value), number, null);
        new DynamoCases(db.table("CasesTable"))
                .file(aComplaint()
                        .numbered(new CaseNumber("R-2026-ABCD-EFGH-234" + (day + 4)))
                        .request("r-" + value)
                        .of(value)
                        .build());
        new DynamoVisits(db.table("VisitsTable"))
                .book(aVisit().from("2026-11-1" + day + "T09:00").of(value).build(), 3);
        new DynamoMessages(db.table("MailTable"))
                .send(new Message(
                                "welcome/" + value,
                                email,
                                new Part("Witamy", "Dzień dobry"),
                                new Part("Welcome", "Hello"))
                        .about(number));
        new DynamoAuditTrail(db.table("AuditTable"))
                .add(new AuditEntry(
                        Office.NOW, email, "contact-changed", number, value, Map.of(), Map.of("phone", "1")));
    }

    private void meter(String customer) {
        var meters = new DynamoMeters(db.table("MeteringTable"));
        Meter meter = aMeter().numbered("M" + customer)
                .of(customer, "U/" + customer)
                .read("2026-08-31", 488)
                .build();
        meters.save(meter);
        meter.readings().forEach(reading -> meters.addReading(meter.customerNumber(), meter.meterId(), reading));
    }

    private void invoice(String value) {
        if (!value.equals("101001")) {
            return;
        }
        Invoice invoice = aSupplyPoint()
                .main("M101001", "2026-08-31=488", "2026-10-31=497")
                .billedUntil("2026-08-31")
                .bill("2026-09-01", "2026-10-31");
        new DynamoLedger(db.table("LedgerTable")).issue(invoice, List.of(ContractSeries.unused(invoice.series())));
        String key = "invoices/2026/" + value + "/a.pdf";
        db.table("LedgerTable")
                .update(
                        value,
                        "INVOICE#" + invoice.number().id(),
                        update -> update.updateExpression("SET archiveKey = :key")
                                .expressionAttributeValues(Map.of(":key", fromS(key))));
        s3.objects.put("archive/" + key, bytes("PDF"));
    }

    private static ReceivedPayment payment(String id) {
        return new ReceivedPayment(
                id,
                LocalDate.parse("2026-09-19"),
                Pln.of("10.00"),
                List.of(new BankAccount("04000000000000000000000000")),
                "za wodę",
                null,
                PaymentSource.STATEMENT);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        var files = new HashMap<String, byte[]>();
        try (var input = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            var entries = new ArrayList<String>();
            for (var entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                entries.add(entry.getName());
                files.put(entry.getName(), input.readAllBytes());
            }
            assertThat(entries).doesNotHaveDuplicates();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static String text(Map<String, byte[]> zip, String file) {
        return new String(zip.get(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
