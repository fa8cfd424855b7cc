package pl.ebok.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.ebok.archive.documents.CorrectionSamples;
import pl.ebok.archive.documents.Documents;
import pl.ebok.archive.documents.Samples;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.aws.ksef.DynamoDisruptions;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ksef.KsefSettings;
import pl.ebok.aws.ledger.InvoiceJson;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ksef.Disruption;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.SubmissionStatus;

class ArchivingForKsefTest {
    private static final KsefSettings ONLINE = settings("online");
    private static final KsefSettings OFFLINE = settings("offline24");
    private static final KsefNumber NUMBER = new KsefNumber("5260250274-20261105-0100001AF629-01");
    private static final Invoice INVOICE = Samples.business();
    private static final Invoice CORRECTION = CorrectionSamples.correction();
    private static final CustomerNumber CUSTOMER = INVOICE.buyer().customerNumber();

    private final Table ledger = LocalDynamoDb.withEmptyTables().table("LedgerTable");
    private final MemoryArchive s3 = new MemoryArchive();
    private final DynamoSubmissions submissions = new DynamoSubmissions(ledger);

    @Test
    void should_archive_the_file_and_let_the_document_wait_for_the_number() {
        // WHEN
        archive(ONLINE, INVOICE);
        // THEN
        assertThat(s3.files).containsOnlyKeys(xml(INVOICE));
        assertThat(submission(INVOICE)).satisfies(waiting -> {
            assertThat(waiting.status()).isEqualTo(SubmissionStatus.WAITING);
            assertThat(waiting.fileKey()).isEqualTo(xml(INVOICE));
            assertThat(waiting.hash()).isEqualTo(FileHash.of(s3.files.get(xml(INVOICE))));
            assertThat(waiting.offline()).isFalse();
        });
        assertThat(entry(INVOICE).text("archiveXmlKey")).isEqualTo(xml(INVOICE));
        assertThat(entry(INVOICE).has("archiveKey")).isFalse();
        // WHEN the event comes again
        archive(ONLINE, INVOICE);
        // THEN
        assertThat(s3.writes).hasSize(1);
    }

    @Test
    void should_draw_the_document_once_the_number_is_there() {
        // GIVEN
        archive(ONLINE, INVOICE);
        // WHEN
        number(INVOICE, NUMBER);
        number(INVOICE, NUMBER);
        // THEN
        assertThat(s3.files).containsOnlyKeys(xml(INVOICE), pdf(INVOICE));
        assertThat(s3.writes).hasSize(2);
        assertThat(entry(INVOICE).text("archiveKey")).isEqualTo(pdf(INVOICE));
        assertThat(new String(s3.files.get(pdf(INVOICE)), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void should_draw_what_the_stream_lost_when_it_is_archived_again() {
        // GIVEN
        archive(ONLINE, INVOICE);
        submissions.accept(CUSTOMER, INVOICE.number().id(), NUMBER, Instant.EPOCH, null);
        // WHEN
        archive(ONLINE, INVOICE);
        // THEN
        assertThat(s3.files).containsKey(pdf(INVOICE));
    }

    @Test
    void should_let_a_correction_wait_for_the_number_of_what_it_corrects() {
        // GIVEN
        archive(ONLINE, INVOICE);
        archive(ONLINE, CORRECTION);
        assertThat(submission(CORRECTION).status()).isEqualTo(SubmissionStatus.HELD);
        assertThat(s3.files).doesNotContainKey(xml(CORRECTION));
        // WHEN
        number(INVOICE, NUMBER);
        // THEN
        assertThat(submission(CORRECTION).status()).isEqualTo(SubmissionStatus.WAITING);
        assertThat(file(CORRECTION))
                .contains("<NrKSeF>1</NrKSeF><NrKSeFFaKorygowanej>" + NUMBER + "</NrKSeFFaKorygowanej>")
                .doesNotContain("NrKSeFN");
        assertThat(s3.files).doesNotContainKey(pdf(CORRECTION));
    }

    @Test
    void should_name_the_number_at_once_where_it_is_known() {
        // GIVEN
        archive(ONLINE, INVOICE);
        number(INVOICE, NUMBER);
        // WHEN
        archive(ONLINE, CORRECTION);
        // THEN
        assertThat(submission(CORRECTION).status()).isEqualTo(SubmissionStatus.WAITING);
        assertThat(file(CORRECTION)).contains(NUMBER.value());
    }

    @Test
    void should_say_of_a_correction_of_what_is_not_in_ksef_that_it_is_not() {
        // WHEN
        archive(ONLINE, CORRECTION);
        // THEN
        assertThat(submission(CORRECTION).status()).isEqualTo(SubmissionStatus.WAITING);
        assertThat(file(CORRECTION)).contains("<NrKSeFN>1</NrKSeFN>");
    }

    @Test
    void should_wait_for_an_original_that_was_issued_but_not_archived_yet() {
        // GIVEN
        put(INVOICE);
        // WHEN
        archive(ONLINE, CORRECTION);
        // THEN
        assertThat(submission(CORRECTION).status()).isEqualTo(SubmissionStatus.HELD);
    }

    @Test
    void should_give_the_document_at_once_with_both_codes_where_the_utility_issues_offline() {
        // WHEN
        archive(OFFLINE, INVOICE);
        // THEN
        assertThat(s3.files).containsOnlyKeys(xml(INVOICE), pdf(INVOICE));
        assertThat(submission(INVOICE).offline()).isTrue();
        // WHEN
        byte[] document = s3.files.get(pdf(INVOICE));
        number(INVOICE, NUMBER);
        // THEN
        assertThat(s3.files.get(pdf(INVOICE))).isEqualTo(document);
        assertThat(s3.writes).hasSize(2);
    }

    @Test
    void should_give_the_document_at_once_in_an_outage_and_without_codes_in_a_total_failure() {
        // GIVEN
        var disruptions = new DynamoDisruptions(ledger);
        disruptions.put(new Disruption(Disruption.Kind.OUTAGE, INVOICE.issuedOn(), null));
        // WHEN
        archive(ONLINE, INVOICE);
        // THEN
        assertThat(s3.files).containsKey(pdf(INVOICE));
        assertThat(submission(INVOICE).offline()).isTrue();
        // WHEN
        disruptions.put(new Disruption(Disruption.Kind.TOTAL_FAILURE, CORRECTION.issuedOn(), null));
        archive(ONLINE, CORRECTION);
        // THEN
        assertThat(submissions.find(CUSTOMER, CORRECTION.number().id())).isEmpty();
        assertThat(s3.files.get(pdf(CORRECTION))).isEqualTo(new Documents(Samples.SELLER).invoice(CORRECTION));
    }

    @Test
    void should_leave_consumers_and_what_was_archived_before_ksef_as_they_are() {
        // GIVEN
        Invoice consumer = Samples.byEmail();
        archive(KsefSettings.OFF, INVOICE);
        byte[] before = s3.files.get(pdf(INVOICE));
        // WHEN
        archive(ONLINE, consumer);
        archive(ONLINE, INVOICE);
        // THEN
        assertThat(s3.files.get(pdf(consumer))).isEqualTo(new Documents(Samples.SELLER).invoice(consumer));
        assertThat(s3.files.get(pdf(INVOICE))).isEqualTo(before);
        assertThat(submissions.ofCustomer(CUSTOMER)).isEmpty();
        assertThat(submissions.ofCustomer(consumer.buyer().customerNumber())).isEmpty();
    }

    private void archive(KsefSettings settings, Invoice invoice) {
        put(invoice);
        archiving(settings).apply(LedgerDocument.of(entry(invoice)));
    }

    /** As the stream tells of it. */
    private void number(Invoice invoice, KsefNumber number) {
        submissions.accept(CUSTOMER, invoice.number().id(), number, Instant.parse("2026-11-05T09:00:00Z"), null);
        archiving(ONLINE)
                .apply(LedgerDocument.of(
                        ledger.get(CUSTOMER.value(), "KSEF#" + invoice.number().id())
                                .orElseThrow()));
    }

    private Archiving archiving(KsefSettings settings) {
        var bucket = new ArchiveBucket(
                s3, pl.ebok.aws.Settings.of(Map.of("ARCHIVE_BUCKET", "archive", "OBJECT_LOCK_MODE", "GOVERNANCE")));
        return new Archiving(
                new Documents(Samples.SELLER),
                bucket,
                new ArchiveRecords(ledger),
                KsefDesk.of(settings, ledger, bucket, () -> Optional.of(OfflineCertificate.NEW)),
                Clock.systemUTC());
    }

    private void put(Invoice invoice) {
        ledger.putIfAbsent(Item.of(
                        invoice.buyer().customerNumber().value(),
                        "INVOICE#" + invoice.number().id())
                .with("type", invoice.isCorrection() ? "CORRECTION" : "INVOICE")
                .with("document", InvoiceJson.encode(invoice)));
    }

    private Item entry(Invoice invoice) {
        return ledger.get(
                        invoice.buyer().customerNumber().value(),
                        "INVOICE#" + invoice.number().id())
                .orElseThrow();
    }

    private Submission submission(Invoice invoice) {
        return submissions.find(CUSTOMER, invoice.number().id()).orElseThrow();
    }

    private String file(Invoice invoice) {
        return new String(s3.files.get(xml(invoice)), StandardCharsets.UTF_8);
    }

    private static String xml(Invoice invoice) {
        return pdf(invoice).replace(".pdf", ".xml");
    }

    private static String pdf(Invoice invoice) {
        return "invoices/2026/" + invoice.buyer().customerNumber() + "/"
                + invoice.number().id() + ".pdf";
    }

    private static KsefSettings settings(String mode) {
        return KsefSettings.of("{\"environment\":\"test\",\"businessesFrom\":\"2026-04-01\",\"consumersFrom\":\"\","
                + "\"mode\":\"" + mode + "\",\"secret\":\"s\",\"batchFrom\":20}");
    }
}
