package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** From a reading to the demand for payment: the run of cycle A on 5 November 2026. */
@EndToEnd
@Order(1) // other tests start runs of the same cycle, and the reading has to come before its bill
class BillingStoryTest {
    private static final LocalDate BILLING_DATE = LocalDate.of(2026, 11, 5);
    private static Api customer;

    @BeforeAll
    static void bill() {
        customer = Ebok.customer("101001", "194.50");
        assertThat(customer.post(
                                "/customers/101001/meters/M101001/readings",
                                Map.of("readOn", "2026-10-31", "value", 497))
                        .status())
                .isEqualTo(201);
        Ebok.RUNS.bill("A", BILLING_DATE);
    }

    @Test
    void should_bill_the_reading_at_the_prices_of_each_day() {
        var invoice = newInvoice(customer, "101001");

        assertThat(invoice)
                .containsEntry("periodFrom", "2026-09-01")
                .containsEntry("periodTo", "2026-10-31")
                .containsEntry("net", "182.47")
                .containsEntry("vat", "14.60")
                .containsEntry("gross", "197.07")
                .containsEntry("estimated", false);
        assertThat(LocalDate.parse((String) invoice.get("dueOn"))).isAfterOrEqualTo(BILLING_DATE.plusDays(14));
    }

    @Test
    void should_archive_the_invoice_and_let_nobody_delete_it_before_the_law_does() {
        String key = archived("invoices/2026/101001/");
        String version = Ebok.ARCHIVE
                .client()
                .headObject(request -> request.bucket(Ebok.ARCHIVE.bucket()).key(key))
                .versionId();

        var retention = Ebok.ARCHIVE
                .client()
                .getObjectRetention(
                        request -> request.bucket(Ebok.ARCHIVE.bucket()).key(key))
                .retention();

        assertThat(new String(Ebok.ARCHIVE.content(key), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(retention.mode()).isEqualTo(ObjectLockRetentionMode.GOVERNANCE);
        assertThat(retention.retainUntilDate()).isEqualTo(Instant.parse("2031-12-31T23:00:00Z"));
        assertThatThrownBy(() -> Ebok.ARCHIVE
                        .client()
                        .deleteObject(request ->
                                request.bucket(Ebok.ARCHIVE.bucket()).key(key).versionId(version)))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("Access Denied");
    }

    @Test
    void should_give_the_customer_a_link_to_the_archived_file() {
        archived("invoices/2026/101001/");
        String invoiceId = (String) newInvoice(customer, "101001").get("invoiceId");

        var link = customer.get("/customers/101001/invoices/%s/pdf".formatted(invoiceId));

        assertThat(link.status()).isEqualTo(200);
        assertThat(new String(Api.download(link.text("url")), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void should_mail_the_invoice_to_who_agreed() {
        Waiting.untilTrue(
                "the e-invoice of 101001",
                () -> Ebok.MAIL.to("klient101001@example.pl").stream()
                        .anyMatch(message -> message.toString().contains("FV")));
    }

    @Test
    void should_demand_the_older_debt_with_the_delivered_invoice() {
        var debtor = Ebok.customer("101005", "236.19");

        var notice = Ebok.item(debtor, "/customers/101005/notices", "stage", "demand");

        assertThat(notice)
                .containsEntry("principal", "236.19")
                .containsEntry("interest", "2.81")
                .containsEntry("total", "239.00")
                .containsEntry("channel", "email");
        assertThat(archived("notices/2026/101005/")).endsWith(".pdf");
    }

    @Test
    void should_print_the_demand_for_who_has_no_e_mail() {
        archived("notices/2026/101006/");

        Waiting.untilTrue(
                "the printed demand of 101006",
                () -> Ebok.EXCHANGE.keysBelow("outbound/print/").stream()
                        .filter(key -> key.endsWith(".json"))
                        .map(key -> new String(Ebok.EXCHANGE.content(key), StandardCharsets.UTF_8))
                        .anyMatch(entry -> entry.contains("notices/2026/101006/")));
    }

    @Test
    void should_bill_nothing_twice() {
        List<?> before = invoices(customer);

        Ebok.RUNS.bill("A", BILLING_DATE);

        assertThat(invoices(customer)).isEqualTo(before);
    }

    @Test
    void should_leave_no_event_behind() {
        archived("notices/2026/101005/");

        assertThat(Ebok.FAILURES.count()).isZero();
    }

    private static List<?> invoices(Api api) {
        return api.get("/customers/101001/invoices").list("items");
    }

    private static Map<String, Object> newInvoice(Api api, String number) {
        return Ebok.item(api, "/customers/%s/invoices".formatted(number), "issuedOn", BILLING_DATE.toString());
    }

    /** The PDF below a folder of the archive, once it is there. */
    private static String archived(String folder) {
        return Waiting.until(
                "a document in " + folder,
                () -> Optional.of(Ebok.ARCHIVE.keysBelow(folder))
                        .flatMap(keys -> keys.stream()
                                .filter(key -> key.endsWith(".pdf"))
                                .findFirst()));
    }
}
