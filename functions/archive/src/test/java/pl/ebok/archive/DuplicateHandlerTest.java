package pl.ebok.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.archive.documents.Samples;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.ledger.ContractSeries;

class DuplicateHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String UTILITY =
            "{\"name\":\"Wodociągi\",\"nip\":\"5260250274\",\"address\":\"Kosynierów 47\",\"office\":\"Kosynierów 47\","
                    + "\"account\":\"1\",\"phone\":\"95 728 59 50\",\"email\":\"bok@example.pl\",\"webUrl\":\"https://ebok.example\"}";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final MemoryArchive s3 = new MemoryArchive();
    private final Invoice invoice = Samples.byEmail();

    @BeforeEach
    void an_issued_invoice() {
        new DynamoLedger(db.table("LedgerTable")).issue(invoice, List.of(ContractSeries.unused(invoice.series())));
    }

    @Test
    void draws_a_copy_marked_as_duplicate_with_its_day() throws IOException {
        var issued = given("INVOICE", invoice.number().id());

        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.body())
                .contains(
                        entry("invoiceNumber", invoice.number().value()),
                        entry("issuedOn", "2026-11-30"),
                        entry("expiresAt", "2026-11-30T10:05:00Z"));
        String key = "exports/duplicates/" + invoice.number().id() + "-duplicate-2026-11-30.pdf";
        try (var pdf = Loader.loadPDF(s3.files.get(key))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .containsIgnoringCase("duplikat")
                    .contains("30.11.2026");
        }
        assertThat(new DynamoAuditTrail(db.table("AuditTable"))
                        .ofCustomer(invoice.buyer().customerNumber()))
                .extracting(AuditEntry::action)
                .containsExactly("duplicate-issued");
    }

    @Test
    void knows_no_invoice_of_another_number_and_serves_clerks_alone() {
        assertThat(given("INVOICE", "FV-9").problem()).isEqualTo("invoice-not-found");
        assertThat(given("\"cognito:groups\": \"staff\"", "\"cognito:groups\": \"x\"")
                        .problem())
                .isEqualTo("staff-only");
    }

    private Fixture.Answer given(String replaced, String by) {
        String text = "staff/issue-duplicate.json";
        return Fixture.of(text, APIGatewayProxyRequestEvent.class, replaced, by).givenTo(handler());
    }

    private DuplicateHandler handler() {
        return new DuplicateHandler(
                db.settings(
                        Map.of("EXCHANGE_BUCKET", "exchange", "UTILITY", UTILITY, "KSEF", "{\"environment\":\"off\"}")),
                db.client(),
                s3,
                (key, fileName) -> new DownloadLink("https://exchange/" + key, NOW.plusSeconds(300)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
