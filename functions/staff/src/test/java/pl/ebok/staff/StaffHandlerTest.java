package pl.ebok.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoNotices;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.cases.MemoryFiles;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.money.Pln;
import pl.ebok.domain.runs.BatchResult;
import pl.ebok.json.Json;

class StaffHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final CustomerNumber OTHER = new CustomerNumber("101002");
    private static final String OFFICE_PLAN = "{\"hours\": {}, \"desks\": 1, \"horizonDays\": 60, \"topics\": []}";
    private static final String UTILITY =
            "{\"name\":\"Wodociągi\",\"nip\":\"5260250274\",\"address\":\"Kosynierów 47\",\"office\":\"Kosynierów 47\","
                    + "\"account\":\"1\",\"phone\":\"95 728 59 50\",\"email\":\"bok@example.pl\",\"webUrl\":\"https://ebok.example\"}";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoCustomers customers = new DynamoCustomers(db.table("CustomersTable"));
    private final DynamoLedger ledger = new DynamoLedger(db.table("LedgerTable"));
    private final List<String> startedRuns = new ArrayList<>();

    @BeforeEach
    void two_customers() {
        customers.save(aCustomer()
                .named("Krzysztof Mazur")
                .with(aContract().withMeters("M101001"))
                .build());
        customers.save(aCustomer()
                .numbered("101002")
                .named("Żaneta Łoś")
                .withEmail("zaneta@example.pl")
                .withBankAccount("14102052260000610204179895")
                .with(aContract().numbered("U/2020/101002").withMeters("M7"))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mazur", "mazur krzysztof", "101001", "M101001", "m101"})
    void finds_a_customer_by_part_of_what_is_known(String query) {
        assertThat(found(query)).contains("101001").doesNotContain("101002");
    }

    @Test
    void finds_names_without_polish_letters_and_all_without_a_query() {
        assertThat(found("zaneta los")).containsExactly("101002");
        assertThat(items(given("find-customers", "\"q\": \"Mazur\"", "\"limit\": \"1\"")))
                .hasSize(1);
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void signs_a_new_customer_up_and_tells_them_about_the_office() {
        var added = given("add-customer");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body())
                .contains(entry("customerNumber", "101013"), entry("balance", "0.00"), entry("emailBounced", false));
        assertThat(given("add-customer").problem()).isEqualTo("already-exists");

        var signed = given("sign-contract");
        assertThat(signed.status()).isEqualTo(201);
        assertThat(signed.body()).containsEntry("contractNumber", "U/2026/101013");
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("anna.nowak@example.pl"))
                .satisfies(letter -> assertThat(letter.text()).contains("e-BOK", "101013", "https://ebok.example"));
        assertThat(new DynamoMeters(db.table("MeteringTable"))
                        .find(new CustomerNumber("101013"), "M101013")
                        .flatMap(Meter::lastReading))
                .hasValueSatisfying(reading -> assertThat(reading.value()).isZero());
        assertThat(given("sign-contract").problem()).isEqualTo("already-exists");
        assertThat(given("sign-contract", "\"customerNumber\": \"101013\"", "\"customerNumber\": \"101002\"")
                        .problem())
                .isEqualTo("already-exists");
        assertThat(found("lakowa")).containsExactly("101013");
    }

    @Test
    void makes_a_number_where_none_is_given_and_names_every_wrong_field() {
        assertThat(given("add-customer", "\\\"customerNumber\\\": \\\"101013\\\", ", "")
                        .body())
                .hasEntrySatisfying(
                        "customerNumber", number -> assertThat((String) number).hasSize(6));
        var wrong = given("add-customer", "33102052266453000000101013", "33102052266453000000101014");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("violations")).asString().contains("bankAccount");
        assertThat(given("sign-contract", "\\\"WATER\\\", \\\"SEWAGE\\\"", "\\\"GAS\\\"")
                        .status())
                .isIn(400, 404);
    }

    @Test
    void enters_a_reading_of_the_utility() {
        meter();

        var entered = given("enter-reading");
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.body()).containsEntry("source", "utility");
        assertThat(given("enter-reading", "\\\"value\\\": 497", "\\\"value\\\": 100")
                        .status())
                .isEqualTo(422);
        assertThat(audit()).extracting(AuditEntry::action).containsExactly("reading-entered");
    }

    @Test
    void books_a_payment_and_gives_it_to_the_right_customer() {
        var booked = given("book-payment");
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.body()).contains(entry("status", "matched"), entry("customerNumber", "101001"));

        var moved = given("reassign", "PAYMENT", (String) booked.body().get("paymentId"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body()).containsEntry("customerNumber", "101002");
        assertThat(given("get-customer").body()).containsEntry("balance", "0.00");
        assertThat(given("get-customer", "101001", "101002").body()).containsEntry("balance", "-236.19");
        assertThat(given("reassign", "PAYMENT", "unknown").problem()).isEqualTo("not-found");
        assertThat(items(given("list-payments"))).isEmpty();
        assertThat(audit())
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactlyInAnyOrder(
                        tuple("payment-reassigned", "referent@example.pl"),
                        tuple("payment-booked", "referent@example.pl"));
    }

    @Test
    void starts_one_run_of_a_cycle_and_day_at_a_time() {
        var started = given("start-run");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.body()).contains(entry("runId", "A-2026-11-05"), entry("status", "running"));
        assertThat(startedRuns).containsExactly("A-2026-11-05 A 2026-11-05");
        assertThat(given("start-run").problem()).isEqualTo("run-in-progress");
        assertThat(given("resume-run").problem()).isEqualTo("run-in-progress");

        var runs = new DynamoBillingRuns(db.table("BillingTable"));
        runs.record("A-2026-11-05", new BatchResult(0, 2, 2, List.of()));
        runs.finish("A-2026-11-05", NOW);
        assertThat(given("get-run").body().get("status")).isIn("finished", "failed");
        assertThat(given("resume-run").status()).isEqualTo(202);
        assertThat(given("get-run", "A-2026-11-05", "B-2026-11-05").problem()).isEqualTo("not-found");
    }

    @Test
    void corrects_an_invoice_and_shows_the_difference() {
        new DynamoTariffs(db.table("BillingTable")).save(SampleTariff.tariff());
        Invoice invoice = issued();

        var corrected = given("correct-invoice", "INVOICE", invoice.number().id());
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.body())
                .contains(
                        entry("kind", "correction"),
                        entry("corrects", invoice.number().value()),
                        entry("left", "0.00"));
        assertThat((String) corrected.body().get("gross")).startsWith("-");
        assertThat(given("correct-invoice", "INVOICE", invoice.number().id()).problem())
                .isEqualTo("unprocessable");
        assertThat(given("correct-invoice", "INVOICE", "FV-9").problem()).isEqualTo("invoice-not-found");
    }

    @Test
    void holds_and_releases_demands() {
        var held = given("hold");
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.body()).contains(entry("kind", "payment-plan"), entry("until", "2027-02-03"));
        assertThat(Json.objects(given("get-customer").body().get("holds"))).hasSize(1);

        String holdId = (String) held.body().get("holdId");
        assertThat(given("release", "HOLD", holdId).status()).isEqualTo(204);
        assertThat(given("release", "HOLD", holdId).problem()).isEqualTo("not-found");
        assertThat(Json.objects(given("get-customer").body().get("holds"))).isEmpty();
    }

    @Test
    void lists_demands_with_what_became_of_them() {
        Invoice invoice = issued();
        new DynamoNotices(db.table("LedgerTable")).add(demand(invoice));

        assertThat(items(given("list-dunning")))
                .singleElement()
                .satisfies(demand -> assertThat(demand)
                        .contains(
                                entry("customerNumber", "101001"),
                                entry("onHold", false),
                                entry("bounced", false),
                                entry("settled", false)));
    }

    @Test
    void tells_a_street_of_an_interruption_unless_it_is_switched_off() {
        new DynamoNotifications(db.table("CustomersTable"))
                .choose(OTHER, new NotificationChoices(true, true, true, true, false));

        var announced = given("announce-interruption");
        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.body()).containsEntry("notified", 1);
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("20.11.2026, 08:00", "Wymiana zasuwy"));
        assertThat(given("announce-interruption", "Ogrodowa", "Nieznana").body())
                .containsEntry("notified", 0);
    }

    @Test
    void shows_who_changed_what() {
        given("hold");

        assertThat(items(given("list-audit")))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .contains(
                                entry("actor", "referent@example.pl"),
                                entry("action", "dunning-held"),
                                entry("before", null)));
        assertThat(items(given("list-audit", "\"customerNumber\": \"101001\"", "\"action\": \"dunning-held\"")))
                .hasSize(1);
        assertThat(items(given("list-audit", "\"customerNumber\": \"101001\"", "\"actor\": \"x@example.pl\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find-customers",
                "get-customer",
                "add-customer",
                "start-run",
                "list-audit",
                "hold",
                "list-payments"
            })
    void is_closed_to_customers(String call) {
        var refused = given(call, "\"cognito:groups\": \"staff\"", "\"cognito:groups\": \"customers\"");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("staff-only");
    }

    private void meter() {
        var meters = new DynamoMeters(db.table("MeteringTable"));
        aSupplyPoint()
                .contract("U/2019/101001")
                .main("M101001", "2026-06-30=479", "2026-08-31=488")
                .meters()
                .forEach(meter -> {
                    meters.save(meter);
                    meter.readings().forEach(reading -> meters.addReading(CUSTOMER, meter.meterId(), reading));
                });
    }

    private Invoice issued() {
        Invoice invoice = aSupplyPoint()
                .contract("U/2019/101001")
                .main("M101001", "2026-08-31=488", "2026-10-31=497")
                .billedUntil("2026-08-31")
                .bill("2026-09-01", "2026-10-31");
        ledger.issue(invoice, List.of(ContractSeries.unused(invoice.series())));
        return invoice;
    }

    private static DemandForPayment demand(Invoice invoice) {
        LocalDate today = LocalDate.parse("2026-11-05");
        return new DemandForPayment(
                "W-101001-2026-10-31-demand",
                "demand",
                "2026-10-31",
                invoice.buyer(),
                today,
                today.plusDays(14),
                List.of(new OverdueInvoice(invoice.number(), invoice.dueOn(), Pln.of("197.07"), 11, Pln.of("0.55"))),
                Pln.of("197.07"),
                Pln.of("0.55"),
                Pln.ZERO,
                null);
    }

    private List<String> found(String query) {
        return items(given("find-customers", "Mazur", query)).stream()
                .map(item -> (String) item.get("customerNumber"))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> items(Fixture.Answer answer) {
        return Json.objects(answer.body().get("items"));
    }

    private List<AuditEntry> audit() {
        return new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(CUSTOMER);
    }

    private List<Message> letters() {
        return db.client().scan(scan -> scan.tableName(db.table("MailTable").name())).items().stream()
                .map(Item::of)
                .map(DynamoMessages::read)
                .toList();
    }

    private Fixture.Answer given(String call) {
        return Fixture.of("staff/" + call + ".json", APIGatewayProxyRequestEvent.class)
                .givenTo(handler());
    }

    private Fixture.Answer given(String call, String replaced, String by) {
        return Fixture.of("staff/" + call + ".json", APIGatewayProxyRequestEvent.class, replaced, by)
                .givenTo(handler());
    }

    private StaffHandler handler() {
        return new StaffHandler(
                db.settings(Map.of("UTILITY", UTILITY, "OFFICE_PLAN", OFFICE_PLAN)),
                db.client(),
                (_, runId, cycle, billingDate) -> startedRuns.add(runId + " " + cycle + " " + billingDate),
                new MemoryFiles(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
