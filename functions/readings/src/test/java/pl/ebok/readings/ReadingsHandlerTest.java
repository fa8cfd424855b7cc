package pl.ebok.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;

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
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.json.Json;

class ReadingsHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final String USER = "5f0c2b9e-6f64-4a3e-8f0e-1c2d3e4f5a6b";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoMeters meters = new DynamoMeters(db.table("MeteringTable"));

    @BeforeEach
    void a_customer_with_a_meter_and_a_user_who_may_act_for_them() {
        var customers = new DynamoCustomers(db.table("CustomersTable"));
        customers.save(aCustomer().build());
        customers.save(
                aCustomer().numbered("101002").with(aContract().numbered("U/2")).build());
        Meter meter = aMeter().read("2026-02-28", 461)
                .read("2026-04-30", 470)
                .read("2026-06-30", 479)
                .read("2026-08-31", 488)
                .build();
        meters.save(meter);
        for (Reading reading : meter.readings()) {
            meters.addReading(CUSTOMER, meter.meterId(), reading);
        }
        new DynamoGrants(db.table("AccessTable"))
                .add(new Grant(USER, "klient101001@example.pl", CUSTOMER, Role.OWNER, NOW));
    }

    @Test
    void lists_readings_newest_first_by_pages() {
        var answer = given("list.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(values(answer)).containsExactly(488, 479);
        String cursor = (String) answer.body().get("nextCursor");
        var next = given("list.json", "\"limit\": \"2\"", "\"limit\": \"2\", \"cursor\": \"" + cursor + "\"");
        assertThat(values(next)).containsExactly(470, 461);
        assertThat(next.body()).containsEntry("nextCursor", null);
    }

    @Test
    void says_before_a_reading_what_it_should_be_and_when_it_counts() {
        var meter = given("get-meter.json").body();

        assertThat(meter).containsEntry("meterId", "M101001").containsEntry("readOn", "2026-10-31");
        assertThat(meter.get("last")).asString().contains("readOn=2026-08-31", "value=488");
        assertThat(meter.get("expected")).isEqualTo(Map.of("from", 492, "to", 502, "confirmAbove", 515, "usualUse", 9));
        assertThat(meter.get("window")).asString().contains("open=true");
        assertThat(meter.get("whyNot")).isNull();
        assertThat(given("get-meter.json", "\"meterId\": \"M101001\"", "\"meterId\": \"M999999\"")
                        .problem())
                .isEqualTo("meter-not-found");
    }

    @Test
    void says_why_it_takes_none_in_the_words_of_the_refusal() {
        var ended = aCustomer().with(aContract().endedOn("2026-09-30")).build();
        var customers = new DynamoCustomers(db.table("CustomersTable"));
        customers.save(ended.withVersion(customers.find(CUSTOMER).orElseThrow().version()));

        assertThat(given("get-meter.json").body().get("whyNot"))
                .isEqualTo(Map.of(
                        "reason",
                        "contract-ended",
                        "message",
                        "Umowa została zakończona: konto jest tylko do odczytu, odczytów nie przyjmujemy."));
    }

    @Test
    void answers_for_a_customer_without_a_grant_as_for_an_unknown_one() {
        var stranger = given("list-of-stranger.json");
        var unknown = given("list-of-stranger.json", "101002", "999999");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.problem()).isEqualTo("customer-not-found");
        assertThat(unknown.json()).isEqualTo(stranger.json());
    }

    @Test
    void asks_for_a_token() {
        assertThat(given("list-without-token.json").status()).isEqualTo(401);
    }

    @Test
    void knows_no_meter_of_another_name() {
        assertThat(given("list.json", "M101001", "M9").problem()).isEqualTo("meter-not-found");
        assertThat(given("submit.json", "M101001", "M9").problem()).isEqualTo("meter-not-found");
    }

    @Test
    void takes_a_reading_and_notes_who_gave_it() {
        var answer = given("submit.json");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .containsEntry("readOn", "2026-10-31")
                .containsEntry("value", 497)
                .containsEntry("source", "customer")
                .containsEntry("billedWith", null);
        assertThat(meters.find(CUSTOMER, "M101001").orElseThrow().lastReading())
                .map(Reading::value)
                .contains(497L);
        assertThat(new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(CUSTOMER))
                .singleElement()
                .extracting(AuditEntry::actor, AuditEntry::action)
                .containsExactly("klient101001@example.pl", "reading-given");
    }

    @Test
    void says_when_a_reading_outside_the_window_is_billed() {
        var answer = given("submit.json", "2026-10-31", "2026-10-01");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).containsEntry("billedWith", "2026-10-31");
        assertThat(answer.body().get("message")).asString().contains("31 października 2026 r.");
    }

    @Test
    void refuses_readings_that_cannot_be() {
        assertThat(given("submit.json", "497", "480").problem()).isEqualTo("reading-lower-than-previous");
        assertThat(given("submit.json", "497", "480").body()).containsEntry("previous", 488);
        assertThat(given("submit.json", "2026-10-31", "2026-11-03").problem()).isEqualTo("reading-in-the-future");
        assertThat(given("submit.json", "497", "100000").problem()).isEqualTo("reading-too-long");
        assertThat(given("submit.json", "2026-10-31", "2023-10-31").problem()).isEqualTo("meter-removed");
        assertThat(given("submit.json", "497", "100000").status()).isEqualTo(422);
    }

    @Test
    void asks_to_confirm_an_unusual_use_and_takes_it_then() {
        var asked = given("submit.json", "497", "900");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.problem()).isEqualTo("reading-unusual");
        assertThat(asked.body()).containsEntry("expected", 9);
        assertThat(given("submit-confirmed.json").status()).isEqualTo(201);
    }

    @Test
    void takes_the_same_reading_again_but_no_other_for_that_day() {
        given("submit.json");

        assertThat(given("submit.json").status()).isEqualTo(201);
        assertThat(given("submit.json", "497", "498").problem()).isEqualTo("reading-already-given");
    }

    @Test
    void replaces_an_own_reading_that_is_not_billed_and_remembers_the_old_value() {
        given("submit.json");

        var answer = given("replace.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsEntry("value", 498).containsEntry("valueBefore", 497);
        assertThat(given("replace.json").body()).isEqualTo(answer.body());
        assertThat(given("replace.json", "498", "480").problem()).isEqualTo("reading-lower-than-previous");
        assertThat(trail()).containsExactlyInAnyOrder("reading-given", "reading-replaced");
    }

    @Test
    void takes_an_own_reading_back_that_is_not_billed() {
        given("submit.json");

        assertThat(given("take-back.json").status()).isEqualTo(204);
        assertThat(given("take-back.json").problem()).isEqualTo("reading-not-found");
        assertThat(given("take-back.json", "2026-10-31", "yesterday").problem()).isEqualTo("reading-not-found");
        assertThat(given("take-back.json", "M101001", "M9").problem()).isEqualTo("meter-not-found");
        assertThat(meters.find(CUSTOMER, "M101001").orElseThrow().lastReading())
                .map(Reading::value)
                .contains(488L);
        assertThat(trail()).containsExactlyInAnyOrder("reading-given", "reading-taken-back");
    }

    @Test
    void leaves_what_is_billed_or_was_read_by_the_utility() {
        assertThat(given("take-back.json", "2026-10-31", "2026-08-31").problem())
                .isEqualTo("reading-billed");
        assertThat(given("replace.json", "2026-10-31", "2026-08-31").problem()).isEqualTo("reading-billed");
        meters.addReading(CUSTOMER, "M101001", new Reading(LocalDate.parse("2026-10-31"), 497, ReadingSource.UTILITY));
        assertThat(given("take-back.json").problem()).isEqualTo("reading-not-own");
        assertThat(given("replace.json").problem()).isEqualTo("reading-not-own");
    }

    private List<String> trail() {
        return new DynamoAuditTrail(db.table("AuditTable"))
                .ofCustomer(CUSTOMER).stream().map(AuditEntry::action).toList();
    }

    @Test
    void takes_none_after_the_contract_has_ended() {
        var customers = new DynamoCustomers(db.table("CustomersTable"));
        customers.save(
                aCustomer().atVersion(1).with(aContract().endedOn("2026-08-31")).build());

        var answer = given("submit.json");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("contract-ended");
    }

    @Test
    void names_the_fields_that_are_wrong() {
        var answer = given("submit-with-wrong-fields.json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations")).asString().contains("readOn", "value");
    }

    private static List<Object> values(Fixture.Answer answer) {
        return Json.objects(answer.body().get("items")).stream()
                .map(item -> item.get("value"))
                .toList();
    }

    private Fixture.Answer given(String file) {
        return Fixture.of("readings/" + file, APIGatewayProxyRequestEvent.class).givenTo(handler());
    }

    private Fixture.Answer given(String file, String replaced, String by) {
        return Fixture.of("readings/" + file, APIGatewayProxyRequestEvent.class, replaced, by)
                .givenTo(handler());
    }

    private ReadingsHandler handler() {
        return new ReadingsHandler(db.client(), db.settings(Map.of()), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
