package pl.ebok.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.domain.cases.MemoryFiles;
import pl.ebok.domain.cases.OpenDisputes;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.messages.Message;
import pl.ebok.json.Json;

class ComplaintsHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final String USER = "5f0c2b9e-6f64-4a3e-8f0e-1c2d3e4f5a6b";
    private static final CaseNumber NUMBER = new CaseNumber("R-2026-7KQM-4XTB-9PLC");
    private static final String UTILITY = """
            {"name": "Wodociągi", "office": "pn.-pt.", "phone": "123", "email": "bok@ebok.example",
             "webUrl": "https://ebok.example"}
            """;

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoCases cases = new DynamoCases(db.table("CasesTable"));

    @BeforeEach
    void a_customer_and_a_user_who_may_act_for_them() {
        new DynamoCustomers(db.table("CustomersTable")).save(aCustomer().build());
        new DynamoGrants(db.table("AccessTable"))
                .add(new Grant(USER, "klient101001@example.pl", CUSTOMER, Role.OWNER, NOW));
    }

    @Test
    void files_a_complaint_and_tells_the_customer() {
        var answer = given("file.json");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .containsEntry("answerDue", "2026-11-16")
                .containsEntry("receivedOn", "2026-11-02")
                .containsEntry("status", "open");
        Complaint filed = cases.ofCustomer(CUSTOMER).getFirst();
        assertThat(answer.body()).containsEntry("caseNumber", filed.number().value());
        assertThat(filed.claimant().email()).isEqualTo("klient101001@example.pl");
        assertThat(letters("complaint/" + filed.number() + "/received")).hasSize(1);
        assertThat(new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(CUSTOMER))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("klient101001@example.pl");
                    assertThat(entry.action()).isEqualTo("complaint-filed");
                    assertThat(entry.subject()).isEqualTo(filed.number().value());
                    assertThat(entry.after()).containsEntry("answerDue", "2026-11-16");
                });
    }

    @Test
    void files_it_once_for_one_key() {
        var first = given("file.json");

        assertThat(given("file.json").json()).isEqualTo(first.json());
        assertThat(given("file.json", "dwa razy", "trzy razy").problem()).isEqualTo("idempotency-key-reused");
        assertThat(cases.ofCustomer(CUSTOMER)).hasSize(1);
    }

    @Test
    void holds_the_demand_for_the_disputed_invoice() {
        assertThat(given("file-about-invoice.json").problem()).isEqualTo("invoice-not-found");

        new DynamoLedger(db.table("LedgerTable")).importInvoice(CUSTOMER, invoice("FV/101001/0003"));

        assertThat(given("file-about-invoice.json").status()).isEqualTo(201);
        assertThat(new OpenDisputes(cases).of(CUSTOMER)).containsExactly("FV-101001-0003");
        assertThat(items(given("list.json")).getFirst()).containsEntry("invoiceId", "FV-101001-0003");
    }

    @Test
    void names_the_fields_that_are_wrong() {
        var answer = given("file-with-wrong-fields.json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations")).asString().contains("category", "subject", "description");
    }

    @Test
    void answers_for_a_stranger_as_for_an_unknown_customer() {
        assertThat(given("file-for-stranger.json").problem()).isEqualTo("customer-not-found");
        assertThat(given("list.json", "\"101001\"", "\"999999\"").problem()).isEqualTo("customer-not-found");
        assertThat(given("file-for-stranger.json", "\"101002\"", "\"a b\"").problem())
                .isEqualTo("customer-not-found");
    }

    @Test
    void lists_newest_first_by_pages() {
        file("2026-10-01T08:00:00Z");
        Complaint newer = cases.file(aComplaint()
                        .of("101001")
                        .receivedAt("2026-10-02T08:00:00Z")
                        .build())
                .orElseThrow();

        assertThat(items(given("list.json")))
                .extracting(item -> item.get("caseNumber"))
                .containsExactly(newer.number().value(), NUMBER.value());
        var first =
                given("list.json", "\"queryStringParameters\": null", "\"queryStringParameters\": {\"limit\": \"1\"}");
        assertThat(items(first)).hasSize(1);
        assertThat(first.body().get("nextCursor")).isNotNull();
    }

    @Test
    void shows_a_complaint_with_messages_and_files() {
        file("2026-10-30T08:00:00Z");
        var written = given("write.json");
        assertThat(written.status()).isEqualTo(201);
        assertThat(written.body()).containsEntry("from", "customer");
        given("announce-file.json");

        var shown = given("show.json").body();

        assertThat(shown).containsEntry("status", "open").containsEntry("decision", null);
        assertThat(Json.objects(shown.get("messages"))).containsExactly(written.body());
        assertThat(Json.objects(shown.get("attachments")))
                .singleElement()
                .satisfies(file -> assertThat(file)
                        .containsEntry("status", "pending")
                        .containsEntry("fileName", "wodomierz.jpg")
                        .containsEntry("refusedBecause", null));
    }

    @Test
    void hides_other_customers_cases() {
        cases.file(aComplaint().of("101002").numbered(NUMBER).build());

        for (String call : List.of("show.json", "write.json", "announce-file.json", "open-file.json")) {
            assertThat(given(call).problem()).as(call).isEqualTo("case-not-found");
            assertThat(given(call, NUMBER.value() + "\"", "nonsense\"").problem())
                    .as(call)
                    .isEqualTo("case-not-found");
        }
    }

    @Test
    void gives_a_place_to_upload_a_file_to_unless_it_is_not_allowed() {
        file("2026-10-30T08:00:00Z");

        var announced = given("announce-file.json");

        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.body())
                .containsEntry("attachmentId", "79014a8f-f1e0-3cb8-b16f-634377f6d9f7")
                .containsEntry("method", "PUT")
                .containsKeys("url", "headers", "expiresAt");
        assertThat(given("open-file.json").problem()).as("not checked yet").isEqualTo("not-found");
    }

    @Test
    void refuses_a_file_that_is_not_allowed() {
        file("2026-10-30T08:00:00Z");
        String other = "announce-other-file.json";

        assertThat(given(other).status()).isEqualTo(422);
        assertThat(given(other).problem()).isEqualTo("unprocessable");
        assertThat(given(other, "text/html\\\", \\\"size\\\": 1200", "image/png\\\", \\\"size\\\": 10485761")
                        .problem())
                .isEqualTo("unprocessable");
        assertThat(given(other, "1200", "0").problem()).isEqualTo("invalid-request");
    }

    @Test
    void tracks_a_case_by_its_number_and_email_and_tells_no_more_than_its_status() {
        var filed = file("2026-10-01T08:00:00Z");
        String email = "klient101001@example.pl";

        var tracked = given("track.json", email, filed.claimant().email());

        assertThat(tracked.status()).isEqualTo(200);
        assertThat(tracked.body())
                .containsEntry("status", "accepted-by-silence")
                .containsEntry("answerDue", "2026-10-15")
                .doesNotContainKeys("subject", "description", "messages");
        var wrongEmail = given("track.json");
        var wrongNumber = given("track.json", "R-2026-7KQM", "R-2026-8KQM");
        assertThat(wrongEmail.status()).isEqualTo(404);
        assertThat(wrongNumber.json()).isEqualTo(wrongEmail.json());
        assertThat(given("track.json", "\"email\"", "\"other\"").status()).isEqualTo(400);
    }

    private Complaint file(String receivedAt) {
        return cases.file(aComplaint()
                        .of("101001")
                        .numbered(NUMBER)
                        .receivedAt(receivedAt)
                        .build())
                .orElseThrow();
    }

    private static PostedInvoice invoice(String number) {
        return anImportedInvoice().numbered(number).build();
    }

    private List<Message> letters(String id) {
        return db.table("MailTable").query("MESSAGE#" + id).stream()
                .map(DynamoMessages::read)
                .toList();
    }

    private static List<Map<String, Object>> items(Fixture.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Json.objects(answer.body().get("items"));
    }

    private Fixture.Answer given(String file) {
        return Fixture.of("complaints/" + file, APIGatewayProxyRequestEvent.class)
                .givenTo(handler());
    }

    private Fixture.Answer given(String file, String replaced, String by) {
        return Fixture.of("complaints/" + file, APIGatewayProxyRequestEvent.class, replaced, by)
                .givenTo(handler());
    }

    private ComplaintsHandler handler() {
        return new ComplaintsHandler(
                db.settings(Map.of("UTILITY", UTILITY)),
                db.client(),
                new MemoryFiles(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
