package pl.ebok.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

class InvoicesHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String USER = "5f0c2b9e-6f64-4a3e-8f0e-1c2d3e4f5a6b";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final Fixture.Calls calls = Fixture.calls("invoices", this::handler);
    private final DynamoLedger ledger = new DynamoLedger(db.table("LedgerTable"));
    private final Invoice issued = aSupplyPoint()
            .main("M101001", "2026-08-31=488", "2026-10-31=497")
            .billedUntil("2026-08-31")
            .bill("2026-09-01", "2026-10-31");
    private final CustomerNumber customer = issued.buyer().customerNumber();

    @BeforeEach
    void a_customer_with_an_issued_and_an_imported_invoice() {
        new DynamoCustomers(db.table("CustomersTable")).save(aCustomer().build());
        new DynamoGrants(db.table("AccessTable"))
                .add(new Grant(USER, "klient101001@example.pl", customer, Role.OWNER, NOW));
        ledger.importInvoice(customer, imported());
        ledger.issue(issued, List.of(ContractSeries.unused(issued.series())));
    }

    @Test
    void lists_invoices_newest_first_with_what_is_left_on_the_day() {
        var items = Json.objects(calls.given("list.json").body().get("items"));

        assertThat(items).hasSize(2);
        assertThat(items.getFirst())
                .contains(
                        entry("invoiceNumber", issued.number().value()),
                        entry("invoiceId", issued.number().id()),
                        entry("kind", "invoice"),
                        entry("gross", "197.07"),
                        entry("left", "197.07"),
                        entry("status", "overdue"),
                        entry("estimated", false));
        assertThat(items.getLast())
                .contains(entry("invoiceNumber", "FV/101001/0003"), entry("left", "0.00"), entry("status", "paid"));
    }

    @Test
    void tells_a_page_where_to_go_on() {
        var first = calls.given(
                        "list.json", "\"queryStringParameters\": null", "\"queryStringParameters\": {\"limit\": \"1\"}")
                .body();
        assertThat(Json.objects(first.get("items"))).hasSize(1);
        assertThat(first.get("nextCursor")).isNotNull();

        var second = calls.given(
                        "list.json",
                        "\"queryStringParameters\": null",
                        "\"queryStringParameters\": {\"cursor\": \"" + first.get("nextCursor") + "\"}")
                .body();
        assertThat(Json.objects(second.get("items")))
                .extracting(item -> item.get("invoiceNumber"))
                .containsExactly("FV/101001/0003");
        assertThat(second.get("nextCursor")).isNull();
    }

    @Test
    void shows_lines_readings_and_the_tariff_of_an_invoice() {
        var invoice = one("get.json", issued.number().id()).body();

        assertThat(invoice).containsEntry("tariffDecision", "PO.RZT.70.57.2025").containsEntry("archived", false);
        assertThat(Json.objects(invoice.get("lines")))
                .extracting(line -> line.get("charge"), line -> line.get("quantity"), line -> line.get("net"))
                .contains(tuple("WATER", 6, "41.70"));
        assertThat(Json.objects(invoice.get("readings")))
                .singleElement()
                .satisfies(use -> assertThat(use)
                        .contains(
                                entry("meterId", "M101001"),
                                entry("from", "2026-09-01"),
                                entry("to", "2026-10-31"),
                                entry("readingFrom", 488),
                                entry("readingTo", 497),
                                entry("volume", 9)));
    }

    @Test
    void shows_all_that_its_amounts_are_computed_from() {
        var invoice = one("get.json", issued.number().id()).body();

        var lines = Json.objects(invoice.get("lines"));
        BigDecimal net = BigDecimal.ZERO;
        for (var line : lines) {
            BigDecimal quantity = new BigDecimal(line.get("quantity").toString());
            BigDecimal whole = new BigDecimal((String) line.get("unitPrice")).multiply(quantity);
            boolean perPeriod = line.get("priceFor").equals("period");
            BigDecimal parts =
                    perPeriod ? new BigDecimal(line.get("daysOfPeriod").toString()) : BigDecimal.ONE;
            assertThat(whole.divide(parts, 2, RoundingMode.HALF_UP)).hasToString((String) line.get("net"));
            net = net.add(new BigDecimal((String) line.get("net")));
        }
        assertThat(lines)
                .extracting(line -> line.get("quantity"), line -> line.get("daysOfPeriod"), line -> line.get("net"))
                .contains(tuple(44, 61, "4.61"), tuple(17, 61, "1.85"));
        BigDecimal vat = net.multiply(new BigDecimal(invoice.get("vatPercent").toString()))
                .divide(new BigDecimal("100"), 2, RoundingMode.HALF_UP);
        assertThat(net).hasToString((String) invoice.get("net"));
        assertThat(vat).hasToString((String) invoice.get("vat"));
        assertThat(net.add(vat)).hasToString((String) invoice.get("gross"));
        assertThat(invoice.get("payment"))
                .asString()
                .contains("title=" + issued.number().value());
    }

    @Test
    void answers_nothing_again_where_the_caller_has_it_already() {
        new DynamoDemands(db.table("LedgerTable")).add(demand());
        assertThat(one("get.json", issued.number().id()).headers()).containsKey("ETag");
        var first = calls.given("notice.json");
        String tag = first.headers().get("ETag");

        assertThat(first.headers()).containsEntry("Cache-Control", "private, no-cache");
        var again = calls.given(
                "notice.json",
                "\"Accept\": \"application/json\"",
                "\"If-None-Match\": \"W/" + tag.replace("\"", "\\\"") + "\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.json()).containsEntry("body", "");
        assertThat(again.headers()).containsEntry("ETag", tag);
        var other =
                calls.given("notice.json", "\"Accept\": \"application/json\"", "\"If-None-Match\": \"\\\"other\\\"\"");
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void lists_invoices_of_a_year_and_a_contract() {
        String all = "\"queryStringParameters\": null";

        assertThat(Json.objects(calls.given("list.json", all, "\"queryStringParameters\": {\"year\": \"2025\"}")
                        .body()
                        .get("items")))
                .isEmpty();
        assertThat(Json.objects(
                        calls.given("list.json", all, "\"queryStringParameters\": {\"contractNumber\": \"U/9\"}")
                                .body()
                                .get("items")))
                .isEmpty();
        assertThat(Json.objects(calls.given(
                                "list.json",
                                all,
                                "\"queryStringParameters\": {\"contractNumber\": \"" + issued.series() + "\"}")
                        .body()
                        .get("items")))
                .extracting(item -> item.get("invoiceNumber"))
                .contains(issued.number().value());
    }

    @Test
    void shows_a_demand_with_what_is_left_of_it_today() {
        new DynamoDemands(db.table("LedgerTable")).add(demand());

        var notice = calls.given("notice.json").body();

        assertThat(notice).containsEntry("settled", false).containsEntry("total", "197.62");
        assertThat(notice.get("payment"))
                .asString()
                .contains("title=" + issued.number().value());
        assertThat(calls.given("notice.json", "W-101001-2026-10-31-demand", "W-9")
                        .problem())
                .isEqualTo("notice-not-found");
    }

    @Test
    void shows_an_invoice_of_the_earlier_system_by_its_totals_alone() {
        var invoice = one("get.json", "FV-101001-0003").body();

        assertThat(invoice).containsEntry("lines", List.of()).containsEntry("tariffDecision", null);
    }

    @Test
    void links_to_the_archived_copy_once_it_is_there() {
        var early = one("pdf.json", issued.number().id());
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.problem()).isEqualTo("not-found");
        assertThat(early.body().get("detail")).asString().contains("przygotowywany");

        archived("INVOICE#" + issued.number().id(), "invoices/2026/x.pdf");
        var link = one("pdf.json", issued.number().id());
        assertThat(link.status()).isEqualTo(200);
        assertThat(link.body())
                .containsEntry(
                        "url",
                        "https://archive/invoices/2026/x.pdf?as="
                                + issued.number().id() + ".pdf")
                .containsEntry("expiresAt", "2026-11-30T10:05:00Z");
        var xml = one("xml.json", issued.number().id());
        assertThat(xml.status()).isEqualTo(404);
        assertThat(xml.body().get("detail")).asString().contains("NIP");
    }

    @Test
    void says_who_has_the_copy_of_an_earlier_systems_invoice() {
        var answer = one("pdf.json", "FV-101001-0003");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().get("detail")).asString().contains("poprzednim systemie");
    }

    @Test
    void knows_no_invoice_of_another_number() {
        assertThat(one("get.json", "FV-9").problem()).isEqualTo("invoice-not-found");
        assertThat(one("pdf.json", "FV-9").problem()).isEqualTo("invoice-not-found");
    }

    @Test
    void shows_demands_and_links_to_them() {
        new DynamoDemands(db.table("LedgerTable")).add(demand());

        var items = Json.objects(calls.given("notices.json").body().get("items"));
        assertThat(items)
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .contains(
                                entry("noticeId", "W-101001-2026-10-31-demand"),
                                entry("total", "197.62"),
                                entry("deliveredAt", null)));
        assertThat(calls.given("notice-pdf.json").problem()).isEqualTo("not-found");
        archived("NOTICE#W-101001-2026-10-31-demand", "notices/2026/x.pdf");
        assertThat(calls.given("notice-pdf.json").status()).isEqualTo(200);
        assertThat(calls.given("notice-pdf.json", "W-101001-2026-10-31-demand", "W-9")
                        .problem())
                .isEqualTo("notice-not-found");
    }

    @Test
    void answers_a_foreign_customer_as_an_unknown_one() {
        ledger.importInvoice(new CustomerNumber("101002"), imported());

        var foreign = calls.given("list.json", "101001", "101002");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem()).isEqualTo("customer-not-found");
        assertThat(calls.given("list.json", "101001", "999999").json()).isEqualTo(foreign.json());
    }

    private void archived(String sk, String key) {
        db.table("LedgerTable")
                .update(
                        customer.value(),
                        sk,
                        update -> update.updateExpression("SET archiveKey = :key")
                                .expressionAttributeValues(Map.of(":key", fromS(key))));
    }

    private Fixture.Answer one(String file, String invoiceId) {
        return calls.given(file, "FV-U-2019-101001-0001", invoiceId);
    }

    private InvoicesHandler handler() {
        return new InvoicesHandler(
                db.settings(Map.of("UTILITY", "{\"name\":\"Wodociągi\",\"nip\":\"5260250274\"}")),
                db.client(),
                (key, fileName) -> new DownloadLink("https://archive/" + key + "?as=" + fileName, NOW.plusSeconds(300)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private DemandForPayment demand() {
        LocalDate today = LocalDate.parse("2026-11-30");
        return new DemandForPayment(
                "W-101001-2026-10-31-demand",
                "demand",
                "2026-10-31",
                issued.buyer(),
                today,
                today.plusDays(14),
                List.of(new OverdueInvoice(issued.number(), issued.dueOn(), Pln.of("197.07"), 11, Pln.of("0.55"))),
                Pln.of("197.07"),
                Pln.of("0.55"),
                Pln.ZERO,
                null);
    }

    private static PostedInvoice imported() {
        return anImportedInvoice().worth("180.09", "194.50").paid("194.50").build();
    }
}
