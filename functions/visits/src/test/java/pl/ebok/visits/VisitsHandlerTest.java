package pl.ebok.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Settings;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.visits.Visit;
import pl.ebok.json.Json;

class VisitsHandlerTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-05T10:00:00Z"), ZoneOffset.UTC);
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final String CODE = "W-20261112-7KQM-4XTB-9PLC";
    private static final String UTILITY = """
            {"name": "Wodociągi", "office": "pn.-pt.", "phone": "123", "email": "bok@ebok.example",
             "webUrl": "https://ebok.example", "address": "ul. Wodna 1, Gorzów", "emergencyNumber": "994"}
            """;
    private static final String PLAN = """
            {"hours": {"THURSDAY": "07:00-15:00", "WEDNESDAY": "07:00-15:00"}, "closedOn": [], "desks": 1, "horizonDays": 60,
             "topics": [
               {"topic": "contract-signing", "pl": "Podpisanie umowy", "en": "Signing a contract", "bookingNeeded": true, "minutes": 45},
               {"topic": "short-matter", "pl": "Krótka sprawa", "en": "A short matter", "bookingNeeded": false, "minutes": 10}]}
            """;

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoVisits visits = new DynamoVisits(db.table("VisitsTable"));

    @BeforeEach
    void a_customer_and_a_user_who_may_act_for_them() {
        new DynamoCustomers(db.table("CustomersTable")).save(aCustomer().build());
        new DynamoGrants(db.table("AccessTable"))
                .add(new Grant(
                        "5f0c2b9e-6f64-4a3e-8f0e-1c2d3e4f5a6b",
                        "klient101001@example.pl",
                        CUSTOMER,
                        Role.OWNER,
                        NOW.instant()));
    }

    @Test
    void tells_everybody_how_the_utility_is_reached_and_lets_it_be_kept() {
        var answer = given("utility.json");

        assertThat(answer.body())
                .containsEntry("name", "Wodociągi")
                .containsEntry("emergencyNumber", "994")
                .containsEntry("languages", List.of("pl", "en"));
        assertThat(answer.body().get("hours")).asString().startsWith("[{day=WEDNESDAY, from=07:00, to=15:00}");
        assertThat(answer.headers())
                .containsEntry("Cache-Control", "public, max-age=3600")
                .containsEntry("Vary", "Accept-Language")
                .containsEntry("Content-Language", "pl");
    }

    @Test
    void tells_what_needs_a_booking_in_the_callers_language() {
        assertThat(items(given("topics.json")))
                .containsExactly(
                        Json.map(
                                "topic",
                                "contract-signing",
                                "name",
                                "Podpisanie umowy",
                                "bookingNeeded",
                                true,
                                "minutes",
                                45),
                        Json.map(
                                "topic",
                                "short-matter",
                                "name",
                                "Krótka sprawa",
                                "bookingNeeded",
                                false,
                                "minutes",
                                10));
        var english = given("topics.json", "\"Accept\":", "\"Accept-Language\": \"en\", \"Accept\":");
        assertThat(items(english).getFirst()).containsEntry("name", "Signing a contract");
    }

    @Test
    void shows_free_slots_with_their_offset() {
        assertThat(items(given("slots.json")))
                .hasSize(10)
                .first()
                .isEqualTo(Json.map("start", "2026-11-12T07:00:00+01:00", "end", "2026-11-12T07:45:00+01:00"));
        assertThat(items(given("slots.json", "2026-11-12\",\n    \"to\": \"2026-11-12\"", "2026-11-06\"")))
                .as("two weeks where no end is named; 11 November is a holiday")
                .hasSize(30);
        assertThat(items(given("slots.json", "2026-11-12\",\n    \"to\": \"2026-11-12\"", "9999-12-31\"")))
                .isEmpty();
    }

    @Test
    void refuses_to_search_for_what_makes_no_sense() {
        assertThat(given("slots.json", "contract-signing", "poetry").status()).isEqualTo(400);
        assertThat(given("slots.json", "contract-signing", "short-matter").problem())
                .isEqualTo("booking-not-needed");
        assertThat(given("slots.json", "\"to\": \"2026-11-12\"", "\"to\": \"2026-11-11\"")
                        .status())
                .isEqualTo(400);
        assertThat(given("slots.json", "\"to\": \"2026-11-12\"", "\"to\": \"2027-01-14\"")
                        .status())
                .isEqualTo(400);
        assertThat(given("slots.json", "\"to\": \"2026-11-12\"", "\"to\": \"soon\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void books_for_somebody_without_an_account_and_writes_to_them() {
        var answer = given("book.json");

        assertThat(answer.status()).isEqualTo(201);
        Visit booked = visits.on(DAY).getFirst();
        assertThat(answer.body())
                .isEqualTo(Json.map(
                        "visitCode", booked.code().value(),
                        "topic", "contract-signing",
                        "topicName", "Podpisanie umowy",
                        "start", "2026-11-12T08:30:00+01:00",
                        "end", "2026-11-12T09:15:00+01:00",
                        "status", "booked"));
        assertThat(booked.visitor().email()).isEqualTo("anna.nowak@example.pl");
        assertThat(letters(booked, "booked"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.pl().text())
                        .contains("ul. Wodna 1", booked.code().value()));
        assertThat(given("book.json").json()).as("the same key").isEqualTo(answer.json());
        assertThat(items(given("slots.json"))).hasSize(9);
    }

    @Test
    void refuses_a_taken_slot_and_what_is_no_slot() {
        given("book.json");

        assertThat(given("book.json", "0a01", "0a02").problem()).isEqualTo("slot-taken");
        assertThat(given("book.json", "0a01\"", "0a03\"").status()).isEqualTo(409);
        assertThat(other("08:30", "08:40").problem()).isEqualTo("slot-not-available");
        assertThat(other("2026-11-12T08:30", "2026-11-05T08:30").problem()).isEqualTo("slot-not-available");
        assertThat(other("contract-signing", "short-matter").problem()).isEqualTo("booking-not-needed");
        assertThat(other("contract-signing", "poetry").problem()).isEqualTo("invalid-request");
    }

    @Test
    void lets_one_visitor_have_three_visits_ahead() {
        for (String start : List.of("08:30", "09:15", "10:00")) {
            assertThat(other("08:30", start).status()).isEqualTo(201);
        }

        var refused = other("08:30", "10:45");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("too-many-visits");
        assertThat(refused.body()).containsEntry("openVisits", 3);
        assertThat((String) refused.body().get("detail")).contains("wizyt: 3");
        assertThat(visits.on(DAY)).hasSize(3);
    }

    @Test
    void names_the_fields_that_are_wrong() {
        var answer = given("book-with-wrong-fields.json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations")).asString().contains("name", "start", "email", "phone");
    }

    @Test
    void cancels_by_code() {
        given("book.json");
        String code = visits.on(DAY).getFirst().code().value();

        assertThat(given("cancel.json").problem()).isEqualTo("visit-not-found");
        assertThat(given("cancel.json", CODE, code).status()).isEqualTo(204);
        assertThat(given("cancel.json", CODE, code).status()).isEqualTo(404);
        assertThat(given("cancel.json", CODE, "nonsense").status()).isEqualTo(404);
        assertThat(items(given("slots.json"))).hasSize(10);
    }

    @Test
    void books_for_a_customer_under_their_own_name_and_lets_them_cancel() {
        var answer = given("book-own.json");

        assertThat(answer.status()).isEqualTo(201);
        Visit booked = visits.ofCustomer(CUSTOMER).getFirst();
        assertThat(booked.visitor().name()).isEqualTo(aCustomer().build().name());
        assertThat(items(given("list-own.json"))).containsExactly(answer.body());
        String code = booked.code().value();
        assertThat(given("cancel-own.json", CODE, code).status()).isEqualTo(204);
        assertThat(items(given("list-own.json"))).isEmpty();
        assertThat(new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(CUSTOMER))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                .containsExactlyInAnyOrder(
                        tuple("klient101001@example.pl", "visit-booked", code),
                        tuple("klient101001@example.pl", "visit-cancelled", code));
    }

    @Test
    void keeps_customers_apart() {
        given("book.json");
        String code = visits.on(DAY).getFirst().code().value();

        assertThat(given("cancel-own.json", CODE, code).problem())
                .as("nobody's")
                .isEqualTo("visit-not-found");
        for (String call : List.of("book-own.json", "list-own.json", "cancel-own.json")) {
            assertThat(given(call, "\"101001\"", "\"101002\"").problem()).isEqualTo("customer-not-found");
        }
    }

    @Test
    void reminds_the_day_before_and_once() {
        given("book.json");
        Visit booked = visits.on(DAY).getFirst();

        assertThat(remind("2026-11-10T06:00:00Z")).containsEntry("reminded", 0);
        assertThat(letters(booked, "reminder")).isEmpty();
        assertThat(remind("2026-11-11T06:00:00Z")).containsEntry("reminded", 1);
        remind("2026-11-11T06:00:00Z");

        assertThat(letters(booked, "reminder"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.attachments().getFirst().content()).contains("DTSTART:20261112T073000Z"));
    }

    private Map<String, Object> remind(String scheduled) {
        return Fixture.of("visits/reminders.json", Map.class, "2026-11-11T06:00:00Z", scheduled)
                .givenTo(new VisitRemindersHandler(settings(), db.client(), NOW))
                .json();
    }

    private List<Message> letters(Visit visit, String about) {
        return db.table("MailTable").query("MESSAGE#visit/" + visit.code() + "/" + about).stream()
                .map(DynamoMessages::read)
                .toList();
    }

    private static List<Map<String, Object>> items(Fixture.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Json.objects(answer.body().get("items"));
    }

    /** The customer's booking, which has no key, with something else asked for. */
    private Fixture.Answer other(String replaced, String by) {
        return given("book-own.json", replaced, by);
    }

    private Fixture.Answer given(String file) {
        return Fixture.of("visits/" + file, APIGatewayProxyRequestEvent.class).givenTo(handler());
    }

    private Fixture.Answer given(String file, String replaced, String by) {
        return Fixture.of("visits/" + file, APIGatewayProxyRequestEvent.class, replaced, by)
                .givenTo(handler());
    }

    private VisitsHandler handler() {
        return new VisitsHandler(settings(), db.client(), NOW);
    }

    private Settings settings() {
        return db.settings(Map.of("OFFICE_PLAN", PLAN, "UTILITY", UTILITY));
    }
}
