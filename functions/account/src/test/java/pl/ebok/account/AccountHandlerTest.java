package pl.ebok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

class AccountHandlerTest {
    private final Office office = Office.withCustomer(aCustomer().build());

    @Test
    void tells_the_user_which_customers_they_see() {
        var me = office.given("me.json").body();

        assertThat(me).containsEntry("email", Office.EMAIL).containsEntry("staff", false);
        assertThat(Json.objects(me.get("customers")))
                .extracting(customer -> customer.get("customerNumber"), customer -> customer.get("role"))
                .containsExactly(tuple("101001", "owner"));
        assertThat(Json.objects(office.given("list-my-customers.json").body().get("items")))
                .hasSize(1);
    }

    @Test
    void shows_the_customer_with_contracts_and_meters() {
        Meter meter = aMeter().build();
        new DynamoMeters(office.db.table("MeteringTable")).save(meter);

        var customer = office.given("get-customer.json").body();
        assertThat(customer)
                .containsEntry("customerNumber", "101001")
                .containsEntry("contractEnded", false)
                .containsEntry("version", 1);
        assertThat(customer.get("contracts")).asString().contains("legalisedUntil=" + meter.legalisedUntil());
    }

    @Test
    void stays_readable_after_the_last_contract_ended() {
        var ended = Office.withCustomer(
                aCustomer().with(aContract().endedOn("2026-08-31")).build());

        assertThat(ended.given("get-customer.json").body()).containsEntry("contractEnded", true);
        assertThat(ended.given("balance.json").status()).isEqualTo(200);
        assertThat(ended.given("ledger.json").status()).isEqualTo(200);
        assertThat(ended.given("consumption.json").status()).isEqualTo(200);
    }

    @Test
    void computes_balance_and_interest_of_today() {
        office.ledger.importInvoice(Office.CUSTOMER, invoice("236.19", "0.00"));

        var balance = office.given("balance.json").body();
        assertThat(balance)
                .contains(
                        entry("balance", "236.19"),
                        entry("overdue", "236.19"),
                        entry("interest", "2.81"),
                        entry("asOf", "2026-11-05"));
        assertThat(Json.objects(balance.get("openInvoices")))
                .singleElement()
                .satisfies(open -> assertThat(open)
                        .contains(
                                entry("invoiceNumber", "FV/101005/0003"),
                                entry("daysLate", 47),
                                entry("interest", "2.81")));
    }

    @Test
    void lists_the_bookings_with_a_running_balance() {
        office.ledger.importInvoice(Office.CUSTOMER, invoice("236.19", "0.00"));
        office.ledger.add(
                Office.CUSTOMER,
                new Payment("p-1", LocalDate.parse("2026-09-19"), Pln.of("300.00"), null, "za wodę", "STATEMENT"));

        var items = Json.objects(office.given("ledger.json").body().get("items"));
        assertThat(items)
                .extracting(
                        line -> line.get("type"),
                        line -> line.get("reference"),
                        line -> line.get("amount"),
                        line -> line.get("balance"))
                .containsExactly(
                        tuple("invoice", "FV/101005/0003", "236.19", "236.19"),
                        tuple("payment", "za wodę", "-300.00", "-63.81"));
        assertThat(office.given("ledger.json", "\"from\": \"2026-01-01\"", "\"from\": \"2026-09-10\"")
                        .body()
                        .get("items"))
                .asString()
                .contains("payment")
                .doesNotContain("type=invoice");
    }

    @Test
    void says_what_to_write_into_a_transfer_for_all_and_for_each_invoice() {
        office.ledger.importInvoice(Office.CUSTOMER, invoice("236.19", "0.00"));

        var balance = office.given("balance.json").body();

        assertThat(balance.get("payment")).asString().contains("amount=239.00", "title=Nr klienta 101001", "|023900|");
        assertThat(Json.objects(balance.get("openInvoices")).getFirst().get("payment"))
                .asString()
                .contains("receiver=Wodociągi", "amount=239.00", "title=FV/101005/0003", "|FV/101005/0003|||");
    }

    @Test
    void asks_for_no_transfer_where_nothing_is_owed() {
        assertThat(office.given("balance.json").body()).containsEntry("payment", null);
    }

    @Test
    void lists_the_bookings_newest_first_and_by_year_where_it_is_asked_to() {
        office.ledger.importInvoice(Office.CUSTOMER, invoice("236.19", "0.00"));
        office.ledger.add(
                Office.CUSTOMER,
                new Payment("p-1", LocalDate.parse("2026-09-19"), Pln.of("300.00"), null, "za wodę", "STATEMENT"));

        var newest = Json.objects(office.given("ledger.json", "\"to\": \"2026-12-31\"", "\"order\": \"newest\"")
                .body()
                .get("items"));

        assertThat(newest)
                .extracting(line -> line.get("type"), line -> line.get("invoiceId"), line -> line.get("balance"))
                .containsExactly(tuple("payment", null, "-63.81"), tuple("invoice", "FV-101005-0003", "236.19"));
        String range = "\"from\": \"2026-01-01\",\n    \"to\": \"2026-12-31\"";
        assertThat(office.given("ledger.json", range, "\"year\": \"2025\"").body())
                .containsEntry("items", List.of());
        assertThat(Json.objects(office.given("ledger.json", range, "\"year\": \"2026\"")
                        .body()
                        .get("items")))
                .hasSize(2);
        assertThat(office.given("ledger.json", range, "\"year\": \"26\"").status())
                .isEqualTo(400);
    }

    @Test
    void gives_the_first_page_in_one_call() {
        office.ledger.importInvoice(Office.CUSTOMER, invoice("236.19", "0.00"));
        var meters = new DynamoMeters(office.db.table("MeteringTable"));
        Meter meter = aMeter().read("2026-06-30", 479).read("2026-08-31", 488).build();
        meters.save(meter);
        meter.readings().forEach(reading -> meters.addReading(Office.CUSTOMER, meter.meterId(), reading));

        var overview = office.given("overview.json").body();

        assertThat(overview)
                .containsEntry("customerNumber", "101001")
                .containsEntry("contractEnded", false)
                .containsEntry("kind", "PERSON")
                .containsEntry("visits", List.of())
                .containsEntry("cases", List.of())
                .containsEntry("notices", List.of());
        assertThat(overview.get("balance")).asString().contains("balance=236.19", "amount=239.00");
        assertThat(overview.get("latestInvoice")).asString().contains("FV/101005/0003");
        assertThat(Json.objects(overview.get("meters")))
                .singleElement()
                .satisfies(next -> assertThat(next.get("last")).asString().contains("value=488"));
    }

    @Test
    void refuses_days_that_are_none() {
        assertThat(office.given("ledger.json", "2026-12-31", "31.12.2026").status())
                .isEqualTo(400);
        assertThat(office.given("ledger.json", "2026-12-31", "2025-12-31").status())
                .isEqualTo(400);
    }

    @Test
    void shows_the_use_between_readings() {
        var meters = new DynamoMeters(office.db.table("MeteringTable"));
        Meter meter = aMeter().read("2026-04-30", 470).read("2026-06-30", 479).build();
        meters.save(meter);
        meter.readings().forEach(reading -> meters.addReading(Office.CUSTOMER, meter.meterId(), reading));

        assertThat(Json.objects(office.given("consumption.json").body().get("items")))
                .singleElement()
                .satisfies(use -> assertThat(use)
                        .contains(entry("from", "2026-05-01"), entry("to", "2026-06-30"), entry("volume", 9)));
    }

    @Test
    void refunds_an_overpayment_once_and_no_more_than_there_is() {
        assertThat(office.given("request-refund.json").problem()).isEqualTo("nothing-to-refund");
        office.ledger.add(
                Office.CUSTOMER,
                new Payment("p-1", LocalDate.parse("2026-09-19"), Pln.of("37.20"), null, "za wodę", "STATEMENT"));

        var refund = office.given("request-refund.json");
        assertThat(refund.status()).isEqualTo(201);
        assertThat(refund.body()).contains(entry("amount", "37.20"), entry("payBy", "2026-11-19"));
        assertThat(office.given("request-refund.json").problem()).isEqualTo("nothing-to-refund");
        assertThat(office.given("request-refund.json", "14102052260000610204179895", "14102052260000610204179896")
                        .status())
                .isEqualTo(400);
        assertThat(office.audit()).extracting(entry -> entry.action()).containsExactly("refund-requested");
    }

    @Test
    void answers_a_foreign_customer_as_an_unknown_one() {
        var foreign = office.given("get-customer.json", "101001", "101002");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem()).isEqualTo("customer-not-found");
    }

    private static PostedInvoice invoice(String gross, String paid) {
        return anImportedInvoice()
                .numbered("FV/101005/0003")
                .worth("218.69", gross)
                .paid(paid)
                .build();
    }

    @Test
    void knows_its_routes() {
        assertThat(List.of("me.json", "get-notifications.json", "get-consent.json", "list-grants.json"))
                .allSatisfy(call -> assertThat(office.given(call).status()).isEqualTo(200));
    }
}
