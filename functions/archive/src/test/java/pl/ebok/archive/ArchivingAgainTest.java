package pl.ebok.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.archive.ArchivingAgain.Repair;
import pl.ebok.archive.audit.ArchiveAudit;
import pl.ebok.archive.audit.AuditReport;
import pl.ebok.archive.documents.DemandSample;
import pl.ebok.archive.documents.Documents;
import pl.ebok.archive.documents.Samples;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.ledger.ContractSeries;

class ArchivingAgainTest {
    private static final Documents DOCUMENTS = new Documents(Samples.SELLER);
    private static final String PDF = "invoices/2026/101004/FV-U-2021-101004-0012.pdf";
    private static final String XML = "invoices/2026/101004/FV-U-2021-101004-0012.xml";
    private static final String NOTICE = "notices/2026/101001/W-101001-2026-10-demand.pdf";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final Table ledger = db.table("LedgerTable");
    private final MemoryArchive s3 = new MemoryArchive();

    @BeforeEach
    void an_invoice_and_a_demand_were_lost() {
        var invoice = Samples.business();
        var entries = new DynamoLedger(ledger);
        entries.importSeries(
                invoice.buyer().customerNumber(), new ContractSeries(invoice.series(), invoice.sequence() - 1, null));
        assertThat(entries.issue(invoice, List.of(new ContractSeries(invoice.series(), invoice.sequence() - 1, null))))
                .isTrue();
        new DynamoDemands(ledger).add(DemandSample.of(true));
        ledger.put(Item.of("101001", "INVOICE#old").with("type", "IMPORTED_INVOICE"));
    }

    @Test
    void should_archive_what_the_audit_misses_as_the_stream_would_have() {
        assertThat(audit().findings()).hasSize(2);

        assertThat(again()).isEqualTo(new Repair(2, 0));

        assertThat(s3.files).containsOnlyKeys(PDF, XML, NOTICE);
        assertThat(s3.files.get(PDF)).isEqualTo(DOCUMENTS.invoice(Samples.business()));
        assertThat(s3.writes)
                .allSatisfy(write -> assertThat(write.ifNoneMatch()).isEqualTo("*"));
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void should_do_nothing_the_second_time() {
        again();
        int writes = s3.writes.size();

        assertThat(again()).isEqualTo(new Repair(0, 0));
        assertThat(s3.writes).hasSize(writes);
    }

    @Test
    void should_note_a_file_that_is_there_and_never_replace_it() {
        again();
        byte[] archived = s3.files.get(PDF);
        var entry = ledger.query("101004", "INVOICE#").getFirst();
        ledger.put(entry.without("archiveKey"));
        s3.writes.clear();

        assertThat(again()).isEqualTo(new Repair(1, 0));

        assertThat(s3.files.get(PDF)).isSameAs(archived);
        assertThat(s3.writes).isEmpty();
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void should_go_on_after_one_that_fails() {
        ledger.put(Item.of("101002", "INVOICE#FV-1").with("type", "INVOICE").with("document", "{}"));

        assertThat(again()).isEqualTo(new Repair(2, 1));
        assertThat(audit().findings()).hasSize(1);
    }

    private Repair again() {
        var settings = db.settings(Map.of("ARCHIVE_BUCKET", "archive", "OBJECT_LOCK_MODE", "COMPLIANCE"));
        var clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
        return new ArchivingAgain(
                        ledger,
                        new Archiving(
                                DOCUMENTS,
                                new ArchiveBucket(s3, settings),
                                new ArchiveRecords(ledger),
                                KsefDesk.off(),
                                clock))
                .run();
    }

    private AuditReport audit() {
        return new ArchiveAudit(ledger, s3, "archive").run();
    }
}
