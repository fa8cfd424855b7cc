package pl.ebok.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.archive.documents.CorrectionSamples;
import pl.ebok.archive.documents.DemandSample;
import pl.ebok.archive.documents.Documents;
import pl.ebok.archive.documents.Samples;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.ledger.DemandJson;
import pl.ebok.aws.ledger.InvoiceJson;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;

class ArchiveHandlerTest {
    private static final LocalDynamoDb DB = LocalDynamoDb.withEmptyTables();
    private static final Documents DOCUMENTS = new Documents(Samples.SELLER);
    private static final Instant NOW = Instant.parse("2026-11-05T08:00:00Z");
    private static final String PDF = "invoices/2026/101004/FV-U-2021-101004-0012.pdf";
    private static final String XML = "invoices/2026/101004/FV-U-2021-101004-0012.xml";

    private final MemoryArchive s3 = new MemoryArchive();
    private final ArchiveHandler handler = new ArchiveHandler(new Archiving(
            DOCUMENTS,
            new ArchiveBucket(s3, DB.settings(Map.of("ARCHIVE_BUCKET", "archive", "OBJECT_LOCK_MODE", "COMPLIANCE"))),
            new ArchiveRecords(DB.table("LedgerTable")),
            KsefDesk.off(),
            Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void should_archive_the_pdf_and_the_xml_locked_until_the_legal_day() throws IOException {
        String answer = handle(change("1", entry(Samples.business())));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(s3.files).containsOnlyKeys(PDF, XML);
        assertThat(s3.files.get(PDF)).isEqualTo(DOCUMENTS.invoice(Samples.business()));
        assertThat(s3.writes).allSatisfy(write -> {
            assertThat(write.bucket()).isEqualTo("archive");
            assertThat(write.objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
            assertThat(write.objectLockRetainUntilDate()).isEqualTo("2031-12-31T23:00:00Z");
            assertThat(write.checksumSHA256()).isNotEmpty();
            assertThat(write.metadata())
                    .containsEntry("customer-number", "101004")
                    .containsEntry("document-id", "FV-U-2021-101004-0012")
                    .containsEntry("kind", "invoice");
        });
        assertThat(s3.writes.getFirst().contentType()).isEqualTo("application/xml");
        assertThat(s3.writes.getLast().contentType()).isEqualTo("application/pdf");
    }

    @Test
    void should_note_key_and_checksum_in_the_ledger() throws IOException {
        Item entry = entry(Samples.byEmail());
        handle(change("1", entry));

        Item noted = DB.table("LedgerTable").get(entry.pk(), entry.sk()).orElseThrow();
        String key = "invoices/2026/101001/FV-U-2019-101001-0001.pdf";
        assertThat(noted.text("archiveKey")).isEqualTo(key);
        assertThat(noted.text("archiveSha256"))
                .isEqualTo(Sha256.hex(Sha256.newDigest().digest(s3.files.get(key))));
        assertThat(noted.text("archiveXmlKey")).isEqualTo(key.replace(".pdf", ".xml"));
        assertThat(noted.instant("archivedAt")).isEqualTo(NOW);
        assertThat(noted.text("document")).isEqualTo(entry.text("document"));
    }

    @Test
    void should_write_nothing_when_the_event_comes_again() throws IOException {
        Item entry = entry(Samples.business());
        handle(change("1", entry));
        Item first = DB.table("LedgerTable").get(entry.pk(), entry.sk()).orElseThrow();

        assertThat(handle(change("1", entry))).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(s3.writes).hasSize(2);
        assertThat(DB.table("LedgerTable")
                        .get(entry.pk(), entry.sk())
                        .orElseThrow()
                        .attributes())
                .isEqualTo(first.attributes());
    }

    @Test
    void should_keep_and_note_the_archived_file_when_the_layout_has_changed_since() throws IOException {
        Item entry = entry(Samples.business());
        handle(change("1", entry));
        byte[] archived = s3.files.get(PDF);
        var renamed = new Documents(new pl.ebok.archive.documents.Seller(
                "Nowa Nazwa S.A.", Samples.SELLER.nip(), "ul. Inna 2, 66-400 Gorzów", "", "1", "a@b.pl", "https://x"));
        var later = new ArchiveHandler(new Archiving(
                renamed,
                new ArchiveBucket(
                        s3, DB.settings(Map.of("ARCHIVE_BUCKET", "archive", "OBJECT_LOCK_MODE", "GOVERNANCE"))),
                new ArchiveRecords(DB.table("LedgerTable")),
                KsefDesk.off(),
                Clock.systemUTC()));

        assertThat(handle(later, change("1", entry))).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(s3.files.get(PDF)).isEqualTo(archived);
        assertThat(DB.table("LedgerTable")
                        .get(entry.pk(), entry.sk())
                        .orElseThrow()
                        .text("archiveSha256"))
                .isEqualTo(Sha256.hex(Sha256.newDigest().digest(archived)));
    }

    @Test
    void should_archive_a_correction_and_a_demand() throws IOException {
        handle(change("1", entry(CorrectionSamples.correction())), change("2", entry(DemandSample.of(true))));

        assertThat(s3.files)
                .containsOnlyKeys(
                        "invoices/2026/101004/FV-U-2021-101004-0013.pdf",
                        "invoices/2026/101004/FV-U-2021-101004-0013.xml",
                        "notices/2026/101001/W-101001-2026-10-demand.pdf");
    }

    @Test
    void should_report_the_first_record_that_fails_and_leave_the_later_ones_for_the_retry() throws IOException {
        Item broken =
                Item.of("101001", "INVOICE#broken").with("type", "INVOICE").with("document", "{}");

        String answer = handle(
                change("1", entry(Samples.byEmail())), change("2", broken), change("3", entry(Samples.business())));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
        assertThat(s3.files).hasSize(2).doesNotContainKey(PDF);
    }

    @ParameterizedTest
    @CsvSource({
        "invoice-issued.json, INVOICE#FV-U-2019-101001-0001, 101001, invoices/2026/101001/FV-U-2019-101001-0001.pdf",
        "correction-issued.json, INVOICE#FV-U-2021-101004-0013, 101004, invoices/2026/101004/FV-U-2021-101004-0013.pdf",
        "demand-issued.json, NOTICE#W-101001-2026-10-demand, 101001, notices/2026/101001/W-101001-2026-10-demand.pdf"
    })
    void should_archive_every_kind_of_event_as_the_stream_sends_it(String event, String sk, String pk, String key) {
        put(Item.of(pk, sk));

        var answer = Fixture.of("archive/" + event, DynamodbEvent.class).givenTo(handler);

        assertThat(answer.json()).containsEntry("batchItemFailures", List.of());
        assertThat(s3.files).containsKey(key);
        assertThat(DB.table("LedgerTable").get(pk, sk).orElseThrow().text("archiveKey"))
                .isEqualTo(key);
    }

    private static Item entry(Invoice invoice) {
        return put(Item.of(
                        invoice.buyer().customerNumber().value(),
                        "INVOICE#" + invoice.number().id())
                .with("type", invoice.isCorrection() ? "CORRECTION" : "INVOICE")
                .with("document", InvoiceJson.encode(invoice)));
    }

    private static Item entry(DemandForPayment demand) {
        return put(Item.of(demand.buyer().customerNumber().value(), "NOTICE#" + demand.noticeId())
                .with("type", "NOTICE")
                .with("document", DemandJson.encode(demand)));
    }

    private static Item put(Item entry) {
        DB.table("LedgerTable").put(entry);
        return entry;
    }

    private static Map<String, Object> change(String sequence, Item entry) {
        var image = new java.util.LinkedHashMap<String, Object>();
        entry.attributes().forEach((name, value) -> image.put(name, Map.of("S", value.s())));
        return Map.of("eventName", "INSERT", "dynamodb", Map.of("SequenceNumber", sequence, "NewImage", image));
    }

    @SafeVarargs
    private String handle(Map<String, Object>... changes) throws IOException {
        return handle(handler, changes);
    }

    @SafeVarargs
    private static String handle(ArchiveHandler handler, Map<String, Object>... changes) throws IOException {
        String event = Json.write(Map.of("Records", List.copyOf(Arrays.asList(changes))));
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, quietContext());
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Context quietContext() {
        LambdaLogger silent = new LambdaLogger() {
            @Override
            public void log(String message) {
                // Failures are expected here.
            }

            @Override
            public void log(byte[] message) {
                // Failures are expected here.
            }
        };
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("getLogger") ? silent : "archive");
    }
}
