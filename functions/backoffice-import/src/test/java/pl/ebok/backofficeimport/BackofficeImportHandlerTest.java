package pl.ebok.backofficeimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BackofficeImportHandlerTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final String CUSTOMERS = "inbound/backoffice/customers.jsonl";
    private static final String REPORT = "rejected/customers.jsonl.report.json";

    private final FakeS3 s3 = new FakeS3();
    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoCustomers customers = new DynamoCustomers(db.table("CustomersTable"));
    private final DynamoMeters meters = new DynamoMeters(db.table("MeteringTable"));
    private final DynamoLedger ledger = new DynamoLedger(db.table("LedgerTable"));

    @Test
    void takes_the_sample_customers_and_moves_the_file_away() {
        importing(Sample.customers());

        assertThat(s3.keys()).containsExactly("processed/customers.jsonl");
        assertThat(customers.inCycle("A")).hasSize(11);
        assertThat(customers.inCycle("B")).containsExactly(new CustomerNumber("101008"));
        assertThat(customers.find(new CustomerNumber("101008")).orElseThrow().contracts())
                .hasSize(12);
        assertThat(meters.find(NUMBER, "M101001").orElseThrow().readings()).hasSize(4);
        var account = ledger.read(new CustomerNumber("101006"));
        assertThat(account.invoices()).hasSize(3);
        assertThat(account.invoices().getFirst().paidEarlier()).isEqualTo(Pln.ZERO);
        assertThat(ledger.read(NUMBER).seriesOf("U/2019/101001"))
                .isEqualTo(new ContractSeries("U/2019/101001", 3, LocalDate.parse("2026-08-31")));
    }

    @Test
    void changes_nothing_the_second_time() {
        importing(Sample.customers());
        var before = everything();
        importing(Sample.customers());

        assertThat(everything()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void does_the_rest_after_a_failure_half_way() {
        importing(Sample.customers());
        var before = everything();
        db.table("CustomersTable").delete("CUSTOMER#101001", "IMPORTED");
        db.table("MeteringTable").delete("CUSTOMER#101001", "METER#M101001#2026-08-31");
        db.table("LedgerTable").delete("101001", "INVOICE#FV-101001-0003");
        importing(Sample.customers());

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takes_over_changes_without_losing_what_happened_here() {
        importing(Sample.customer("101001"));
        Customer here = customers.find(NUMBER).orElseThrow();
        customers.save(here.withContact("own@example.pl", here.phone(), null)
                .withEInvoiceConsent(new EInvoiceConsent(false, Instant.parse("2026-09-01T10:00:00Z"), "1", "user-1")));
        meters.addReading(NUMBER, "M101001", new Reading(LocalDate.parse("2026-10-31"), 497, ReadingSource.CUSTOMER));
        importing(
                Sample.customer("101001")
                        .replace("Krzysztof Mazur", "Krzysztof Mazur-Nowak")
                        .replace("\"legalisedUntil\": \"2029-12-31\"", "\"legalisedUntil\": \"2030-12-31\"")
                        .replace(
                                "{\"readOn\": \"2026-08-31\"",
                                "{\"readOn\": \"2026-07-31\", \"value\": 483, \"source\": \"utility\"}, {\"readOn\": \"2026-08-31\""));

        Customer now = customers.find(NUMBER).orElseThrow();
        assertThat(now.name()).isEqualTo("Krzysztof Mazur-Nowak");
        assertThat(now.email()).isEqualTo("own@example.pl");
        assertThat(now.wantsEInvoice()).isFalse();
        var meter = meters.find(NUMBER, "M101001").orElseThrow();
        assertThat(meter.legalisedUntil()).isEqualTo("2030-12-31");
        assertThat(meter.readings()).extracting(Reading::value).containsExactly(461L, 470L, 479L, 483L, 488L, 497L);
        assertThat(s3.keys()).containsExactly("processed/customers.jsonl");
    }

    @Test
    void keeps_a_reading_that_is_known_otherwise_and_warns() {
        importing(Sample.customer("101001"));
        importing(Sample.customer("101001").replace("\"value\": 488", "\"value\": 489"));

        assertThat(meters.find(NUMBER, "M101001").orElseThrow().lastReading())
                .map(Reading::value)
                .contains(488L);
        assertThat(report()).containsEntry("taken", 1).containsEntry("rejected", 0);
        assertThat(Json.objects(report().get("warnings")).getFirst())
                .containsEntry("line", 1)
                .containsEntry("field", "readings of M101001");
    }

    @Test
    void takes_the_good_lines_and_reports_the_bad_ones() {
        importing(String.join(
                "\r\n",
                "\uFEFF" + Sample.customer("101001"),
                "",
                Sample.customer("101002").replace("\"PERSON\"", "\"ROBOT\""),
                "not json",
                Sample.customer("101003"),
                Sample.customer("101003").replace("Tomasz", "Jan")));

        assertThat(customers.inCycle("A")).extracting(CustomerNumber::value).containsExactly("101001", "101003");
        assertThat(s3.keys()).containsExactly("processed/customers.jsonl", REPORT);
        assertThat(report())
                .containsEntry("file", CUSTOMERS)
                .containsEntry("taken", 2)
                .containsEntry("rejected", 3);
        assertThat(Json.objects(report().get("errors")))
                .extracting(error -> error.get("line") + " " + error.get("field"))
                .contains("3 kind", "4 ", "6 customerNumber", "6 contracts[0].contractNumber", "6 bankAccount");
        assertThat(Json.objects(report().get("errors")).getFirst().get("reason"))
                .asString()
                .contains("PERSON".toLowerCase());
    }

    @Test
    void takes_a_corrected_line_and_takes_its_old_report_away() {
        importing(Sample.customer("101001").replace("\"PERSON\"", "\"ROBOT\""));
        assertThat(s3.keys()).contains(REPORT);
        importing(Sample.customer("101001"));

        assertThat(s3.keys()).containsExactly("processed/customers.jsonl");
    }

    @Test
    void says_what_is_wrong_with_a_file_as_a_whole() {
        assertThat(reasonFor(new byte[0])).contains("empty");
        assertThat(reasonFor(" \n \n".getBytes(Charset.defaultCharset()))).contains("empty");
        assertThat(reasonFor(("[" + Sample.customer("101001") + "]").getBytes(Charset.forName("UTF-8"))))
                .contains("JSON list");
        assertThat(reasonFor("{\n  \"customerNumber\": \"101001\"\n}".getBytes(Charset.forName("UTF-8"))))
                .contains("many lines");
        assertThat(reasonFor(("\uFEFF" + Sample.customer("101001")).getBytes(Charset.forName("UTF-16LE"))))
                .contains("UTF-16");
        assertThat(reasonFor(new byte[] {'P', 'K', 3, 4})).contains("packed");
        assertThat(reasonFor(Sample.customer("101002").getBytes(Charset.forName("windows-1250"))))
                .contains("Windows-1250");
        assertThat(customers.inCycle("A")).isEmpty();
    }

    @Test
    void decodes_the_names_of_files() {
        s3.drop("inbound/backoffice/klienci łódź 2026.jsonl", Sample.customer("101001"));
        give("customers-with-encoded-name.json");

        assertThat(s3.keys()).containsExactly("processed/klienci łódź 2026.jsonl");
        assertThat(customers.find(NUMBER)).isPresent();
    }

    @Test
    void does_nothing_for_a_file_that_was_processed_meanwhile() {
        give("customers.json");

        assertThat(s3.keys()).isEmpty();
    }

    @Test
    void refuses_a_file_of_another_kind_kindly() {
        s3.drop("inbound/backoffice/customers.csv", "a;b");
        Fixture.of("backoffice-import/customers.json", S3Event.class, "customers.jsonl", "customers.csv")
                .givenTo(handler());

        assertThat(s3.keys()).containsExactly("processed/customers.csv", "rejected/customers.csv.report.json");
    }

    @Test
    void takes_a_tariff_and_reports_a_wrong_one() {
        s3.drop("inbound/tariffs/tariff.json", Sample.tariff());
        give("tariff.json");
        assertThat(new DynamoTariffs(db.table("BillingTable")).all()).hasSize(1);
        assertThat(s3.keys()).containsExactly("processed/tariff.json");

        s3.drop("inbound/tariffs/tariff.json", Sample.tariff().replace("\"6.95\"", "\"6,95\""));
        give("tariff.json");
        assertThat(s3.text("rejected/tariff.json.report.json")).contains("steps[0].water.W1");
        assertThat(new DynamoTariffs(db.table("BillingTable")).all()).hasSize(1);
    }

    @Test
    void logs_numbers_only() {
        s3.drop(CUSTOMERS, Sample.customer("101001") + "\n" + Sample.customer("101001"));

        String log = give("customers.json").log();
        assertThat(log).contains("\"taken\":1", "\"rejected\":1").doesNotContain("Mazur", "101001");
    }

    private void importing(String content) {
        s3.drop(CUSTOMERS, content);
        give("customers.json");
    }

    private String reasonFor(byte[] content) {
        s3.drop(CUSTOMERS, content);
        give("customers.json");
        List<Map<String, Object>> errors = Json.objects(report().get("errors"));
        return errors.getFirst().get("reasonEn").toString();
    }

    private Map<String, Object> report() {
        return Json.object(s3.text(REPORT));
    }

    private Fixture.Answer give(String file) {
        return Fixture.of("backoffice-import/" + file, S3Event.class).givenTo(handler());
    }

    private BackofficeImportHandler handler() {
        return new BackofficeImportHandler(db.client(), s3, db.settings(Map.of()));
    }

    private Map<String, Map<String, AttributeValue>> everything() {
        var items = new TreeMap<String, Map<String, AttributeValue>>();
        for (String table : List.of("CustomersTable", "MeteringTable", "LedgerTable")) {
            items.putAll(db
                    .client()
                    .scanPaginator(scan -> scan.tableName(db.table(table).name()))
                    .items()
                    .stream()
                    .collect(Collectors.toMap(
                            item -> table + item.get("pk").s() + item.get("sk").s(), item -> item)));
        }
        return items;
    }
}
