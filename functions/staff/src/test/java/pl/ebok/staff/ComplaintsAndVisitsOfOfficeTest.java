package pl.ebok.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.domain.cases.ComplaintBuilder;
import pl.ebok.domain.cases.MemoryFiles;
import pl.ebok.domain.cases.OpenDisputes;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.json.Json;

class ComplaintsAndVisitsOfOfficeTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final CaseNumber NUMBER = new CaseNumber("R-2026-7KQM-4XTB-9PLC");
    private static final String UTILITY = """
            {"name": "Wodociągi", "office": "pn.-pt.", "phone": "123", "email": "bok@ebok.example",
             "webUrl": "https://ebok.example"}
            """;
    private static final String PLAN = """
            {"hours": {}, "desks": 1, "horizonDays": 60, "topics": [
              {"topic": "contract-signing", "pl": "Podpisanie umowy", "en": "Signing", "bookingNeeded": true, "minutes": 45}]}
            """;

    private final MemoryExchangedFiles exchange = new MemoryExchangedFiles();
    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoCases cases = new DynamoCases(db.table("CasesTable"));
    private Instant now = Instant.parse("2026-11-06T08:00:00Z");

    @Test
    void lists_what_waits_with_the_days_left() {
        new DynamoCustomers(db.table("CustomersTable"))
                .save(aCustomer().named("Krzysztof Mazur").build());
        Complaint soon = file(aComplaint().numbered(NUMBER).of("101001").receivedAt("2026-11-02T09:00:00Z"));
        file(aComplaint().of("101002").receivedAt("2026-11-06T07:00:00Z"));

        assertThat(items(given("list-complaints.json")))
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("caseNumber", soon.number().value())
                        .containsEntry("customerNumber", "101001")
                        .containsEntry("name", "Krzysztof Mazur")
                        .containsEntry("daysLeft", 10));
        assertThat(items(given("list-complaints.json", "\"dueBefore\": \"2026-11-20\"", "\"limit\": \"10\"")))
                .hasSize(2);
        assertThat(items(given("list-complaints.json", "\"open\"", "\"answered\"")))
                .isEmpty();
        assertThat(given("list-complaints.json", "\"open\"", "\"lost\"").status())
                .isEqualTo(400);
    }

    @Test
    void answers_once_and_releases_the_invoice_and_leaves_a_trace() {
        file(aComplaint()
                .numbered(NUMBER)
                .of("101001")
                .disputing("FV/101001/0003")
                .receivedAt("2026-11-02T09:00:00Z"));

        var answer = given("answer-complaint.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .containsEntry("status", "answered")
                .containsEntry("decision", "partly-accepted")
                .containsEntry("answeredOn", "2026-11-06")
                .containsEntry("customerNumber", "101001");
        assertThat(new OpenDisputes(cases).of(CUSTOMER)).isEmpty();
        assertThat(letters("answered")).singleElement().asString().contains("Skorygujemy fakturę o 3 m³.");
        assertThat(given("answer-complaint.json").status()).as("sent again").isEqualTo(200);
        assertThat(given("answer-complaint.json", "partly-accepted", "rejected").problem())
                .isEqualTo("case-closed");
        assertThat(given("write-about-complaint.json").problem()).isEqualTo("case-closed");
        assertThat(trail()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("biuro@example.pl");
            assertThat(entry.action()).isEqualTo("complaint-answered");
            assertThat(entry.subject()).isEqualTo(NUMBER.value());
            assertThat(entry.before()).isEqualTo(Map.of("status", "open"));
            assertThat(entry.after()).isEqualTo(Map.of("status", "answered", "decision", "partly-accepted"));
        });
    }

    @Test
    void can_only_accept_what_counts_as_accepted() {
        file(aComplaint().numbered(NUMBER).of("101001").receivedAt("2026-11-02T09:00:00Z"));
        now = Instant.parse("2026-11-17T08:00:00Z");

        var refused = given("answer-complaint.json");

        assertThat(refused.problem()).isEqualTo("case-closed");
        assertThat(refused.body().get("detail")).asString().contains("tylko uwzględnić");
        assertThat(given("answer-complaint.json", "partly-accepted", "accepted").status())
                .isEqualTo(200);
    }

    @Test
    void writes_to_the_customer_and_leaves_a_trace() {
        file(aComplaint().numbered(NUMBER).of("101001").receivedAt("2026-11-02T09:00:00Z"));

        var written = given("write-about-complaint.json");

        assertThat(written.status()).isEqualTo(201);
        assertThat(written.body()).containsEntry("from", "staff").doesNotContainKey("by");
        assertThat(Json.objects(given("show-complaint.json").body().get("messages")))
                .containsExactly(written.body());
        assertThat(letters("message/" + written.body().get("messageId"))).hasSize(1);
        assertThat(trail()).extracting(AuditEntry::action).containsExactly("complaint-message-sent");
    }

    @Test
    void knows_no_other_cases_and_opens_no_unchecked_files() {
        for (String call : List.of(
                "show-complaint.json",
                "answer-complaint.json",
                "write-about-complaint.json",
                "open-complaint-file.json")) {
            assertThat(given(call).problem()).as(call).isEqualTo("case-not-found");
        }
        file(aComplaint().numbered(NUMBER).of("101001"));
        assertThat(given("open-complaint-file.json").problem()).isEqualTo("not-found");
    }

    @Test
    void shows_who_comes_on_a_day() {
        var visits = new DynamoVisits(db.table("VisitsTable"));
        visits.book(aVisit().from("2026-11-12T10:00").of("101001").build(), 3);
        visits.book(aVisit().from("2026-11-12T09:00").build(), 3);
        visits.book(aVisit().from("2026-11-13T09:00").build(), 3);

        assertThat(items(given("list-visits.json")))
                .hasSize(2)
                .first()
                .satisfies(item -> assertThat(item)
                        .containsEntry("start", "2026-11-12T09:00:00+01:00")
                        .containsEntry("topicName", "Podpisanie umowy")
                        .containsEntry("name", "Jan Nowak")
                        .containsEntry("phone", null)
                        .containsEntry("customerNumber", null));
    }

    @Test
    void is_for_clerks_only() {
        for (String call : List.of("list-complaints.json", "answer-complaint.json", "list-visits.json")) {
            assertThat(given(call, "\"staff\"", "\"others\"").problem()).isEqualTo("staff-only");
        }
    }

    private Complaint file(ComplaintBuilder complaint) {
        return cases.file(complaint.build()).orElseThrow();
    }

    private List<String> letters(String about) {
        return db.table("MailTable").query("MESSAGE#complaint/" + NUMBER + "/" + about).stream()
                .map(item -> DynamoMessages.read(item).pl().text())
                .toList();
    }

    private List<AuditEntry> trail() {
        return new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(CUSTOMER);
    }

    private static List<Map<String, Object>> items(Fixture.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Json.objects(answer.body().get("items"));
    }

    private Fixture.Answer given(String file) {
        return Fixture.of("staff/" + file, APIGatewayProxyRequestEvent.class).givenTo(handler());
    }

    private Fixture.Answer given(String file, String replaced, String by) {
        return Fixture.of("staff/" + file, APIGatewayProxyRequestEvent.class, replaced, by)
                .givenTo(handler());
    }

    private StaffHandler handler() {
        return new StaffHandler(
                db.settings(Map.of(
                        "UTILITY",
                        UTILITY,
                        "STACK",
                        "ebok",
                        "OFFICE_PLAN",
                        PLAN,
                        "DUNNING_STAGES",
                        StaffOffice.DUNNING_STAGES)),
                db.client(),
                (_, _, _, _) -> {},
                new MemoryFiles(),
                exchange,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
