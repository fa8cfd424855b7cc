package pl.ebok.infratests.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;

/** Invoices as their customer reads and downloads them, duplicates, and what becomes of a wrong one. */
@EndToEnd
class CorrectionsTest {
    private static final ImportedCustomer CUSTOMER =
            ImportedCustomer.numbered("902100", "Z902100").company("1234563218");
    private static final String INVOICES = CUSTOMER.path() + "/invoices";
    private static final String BILLED = INVOICES + "/" + CUSTOMER.billedInvoiceId();
    private static final String READ_ON = ImportedCustomer.LAST_MONTH_END.toString();
    private static Api customer;
    private static final Api CLERK = Ebok.clerk();

    @BeforeAll
    static void bill() {
        Ebok.handOver(List.of(CUSTOMER));
        customer = Ebok.owner(CUSTOMER);
        customer.post(
                CUSTOMER.path() + "/meters/M902100/readings",
                Map.of("readOn", READ_ON, "value", ImportedCustomer.LAST_READING + 6));
        Ebok.RUNS.bill("Z902100", ImportedCustomer.TODAY);
    }

    @Test
    void should_be_listed_newest_first_and_explained_line_by_line() {
        // WHEN
        var listed = customer.get(INVOICES).items();
        var billed = customer.get(BILLED);

        // THEN
        assertThat(listed)
                .extracting(invoice -> String.valueOf(invoice.get("issuedOn")))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(listed).extracting("invoiceNumber").contains("FV/902100/0001", "FV/902100/0003");
        assertThat(billed.json())
                .containsEntry("contractNumber", CUSTOMER.contractNumber())
                .containsEntry("periodTo", READ_ON)
                .containsEntry("estimated", false);
        assertThat(billed.list("lines")).extracting("charge").contains("WATER", "SEWAGE", "STANDING_CHARGE");
        assertThat(billed.body()).contains("PO.RZT.70.57.2025", "M902100", "\"readingTo\":494");
    }

    @Test
    void should_be_downloaded_as_pdf_and_as_structured_invoice() {
        assertThat(text(link(BILLED + "/pdf"))).startsWith("%PDF-");
        assertThat(new String(Api.download(link(BILLED + "/xml").text("url")), UTF_8))
                .contains("http://crd.gov.pl/wzor/2025/06/25/13775/", "1234563218");
        assertThat(customer.get(INVOICES + "/FV-902100-0003/pdf").problem())
                .as("issued by the earlier system")
                .isEqualTo("not-found");
        assertThat(customer.get(INVOICES + "/FV-nie-ma").problem()).isEqualTo("invoice-not-found");
    }

    @Test
    void should_be_issued_again_as_a_duplicate() {
        var duplicate = CLERK.post(
                "/staff/invoices/%s/duplicates".formatted(CUSTOMER.billedInvoiceId()),
                Map.of("customerNumber", CUSTOMER.number()));

        assertThat(duplicate.status()).isEqualTo(201);
        assertThat(duplicate.json())
                .containsEntry("invoiceNumber", "FV/U/2019/902100/0004")
                .containsEntry("issuedOn", ImportedCustomer.TODAY.toString());
        assertThat(text(duplicate)).startsWith("%PDF-");
    }

    @Test
    void should_be_corrected_by_another_one_and_stay_as_they_are() {
        // GIVEN
        var before = customer.get(BILLED).json();
        String path = "/staff/invoices/%s/corrections".formatted(CUSTOMER.billedInvoiceId());
        var right = Map.of(
                "customerNumber",
                CUSTOMER.number(),
                "reason",
                "Błędnie spisany licznik",
                "readings",
                List.of(Map.of("meterId", "M902100", "readOn", READ_ON, "value", ImportedCustomer.LAST_READING + 4)));

        // WHEN
        var corrected = CLERK.post(path, right);

        // THEN
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        assertThat(corrected.json())
                .containsEntry("kind", "correction")
                .containsEntry("corrects", "FV/U/2019/902100/0004");
        assertThat(corrected.text("gross")).startsWith("-");
        var correction = customer.get(INVOICES + "/" + corrected.text("invoiceId"));
        assertThat(correction.json()).containsEntry("correctionReason", "Błędnie spisany licznik");
        assertThat(correction.json().get("linesBefore")).isEqualTo(before.get("lines"));
        assertThat(quantity(correction, "linesBefore") - quantity(correction, "lines"))
                .isEqualTo(2);
        assertThat(customer.get(BILLED).json().get("lines")).isEqualTo(before.get("lines"));
        assertThat(customer.get(BILLED).json().get("gross")).isEqualTo(before.get("gross"));
        assertThat(text(link(INVOICES + "/" + corrected.text("invoiceId") + "/pdf")))
                .startsWith("%PDF-");
        assertThat(CLERK.post(path, right).problem()).as("once more").isEqualTo("unprocessable");
    }

    @Test
    void should_not_be_corrected_where_only_the_earlier_system_knows_the_lines() {
        var answer = CLERK.post(
                "/staff/invoices/FV-902100-0002/corrections",
                Map.of("customerNumber", CUSTOMER.number(), "reason", "Pomyłka", "cancelled", true));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.list("violations")).extracting("field").containsExactly("invoiceId");
    }

    @Test
    void should_show_what_was_used_by_period_and_meter() {
        var uses = customer.get(CUSTOMER.path() + "/consumption").items();

        assertThat(uses)
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use)
                        .containsEntry("meterId", "M902100")
                        .containsKeys("from", "to", "volume", "estimated"));
        assertThat(customer.get(CUSTOMER.path() + "/consumption?from=2001-01-01&to=2001-12-31")
                        .items())
                .isEmpty();
    }

    /** m³ of water. */
    private static int quantity(Answer invoice, String lines) {
        return invoice.list(lines).stream()
                .filter(line -> "WATER".equals(line.get("charge")))
                .mapToInt(line -> (Integer) line.get("quantity"))
                .sum();
    }

    /** A link to an archived file, once it is archived. */
    private static Answer link(String path) {
        return Waiting.until(path, () -> Optional.of(customer.get(path)).filter(answer -> answer.status() == 200));
    }

    private static String text(Answer link) {
        return new String(Api.download(link.text("url")), US_ASCII);
    }
}
