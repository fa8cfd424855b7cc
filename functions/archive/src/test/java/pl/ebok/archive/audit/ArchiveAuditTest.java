package pl.ebok.archive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pl.ebok.archive.MemoryArchive;
import pl.ebok.archive.Sha256;
import pl.ebok.archive.audit.AuditReport.Finding;
import pl.ebok.archive.audit.AuditReport.Kind;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;

class ArchiveAuditTest {
    private static final String PDF = "invoices/2026/101001/FV-1.pdf";
    private static final String XML = "invoices/2026/101001/FV-1.xml";

    private final Table ledger = LocalDynamoDb.withEmptyTables().table("LedgerTable");
    private final MemoryArchive s3 = new MemoryArchive();

    @Test
    void should_find_nothing_where_every_file_is_the_one_the_ledger_noted() {
        givenInvoice();
        ledger.put(Item.of("101001", "PAYMENT#1").with("type", "PAYMENT"));
        ledger.put(Item.of("101001", "INVOICE#old").with("type", "IMPORTED_INVOICE"));

        AuditReport report = audit();

        assertThat(report.findings()).isEmpty();
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.files()).isEqualTo(2);
    }

    @Test
    void should_find_a_missing_file() {
        givenInvoice();
        s3.files.remove(XML);

        assertThat(audit().findings()).containsExactly(new Finding(Kind.MISSING, XML));
    }

    @Test
    void should_find_a_file_whose_content_has_changed() {
        givenInvoice();
        s3.files.put(PDF, "another".getBytes(StandardCharsets.UTF_8));

        assertThat(audit().findings()).containsExactly(new Finding(Kind.CHANGED, PDF));
    }

    @Test
    void should_find_a_file_that_was_written_twice() {
        givenInvoice();
        s3.hiddenVersions.put(PDF, 1);

        assertThat(audit().findings()).containsExactly(new Finding(Kind.SEVERAL_VERSIONS, PDF));
    }

    @Test
    void should_find_a_file_that_belongs_to_nothing() {
        givenInvoice();
        s3.files.put("notices/2026/101001/W-1.pdf", new byte[] {1});

        assertThat(audit().findings()).containsExactly(new Finding(Kind.ORPHANED, "notices/2026/101001/W-1.pdf"));
    }

    @Test
    void should_find_a_document_that_was_never_archived() {
        ledger.put(Item.of("101001", "INVOICE#FV-1").with("type", "INVOICE").with("document", "{}"));

        assertThat(audit().findings()).containsExactly(new Finding(Kind.NOT_ARCHIVED, "101001 INVOICE#FV-1"));
    }

    @Test
    void should_print_each_finding_and_a_summary() {
        givenInvoice();
        s3.files.remove(PDF);
        var printed = new ByteArrayOutputStream();

        AuditArchive.print(audit(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "MISSING          " + PDF, "1 documents in the ledger, 1 files compared", "MISSING          1")
                .contains("CHANGED          0");
    }

    private AuditReport audit() {
        return new ArchiveAudit(ledger, s3, "archive").run();
    }

    private void givenInvoice() {
        byte[] pdf = "pdf".getBytes(StandardCharsets.UTF_8);
        byte[] xml = "xml".getBytes(StandardCharsets.UTF_8);
        s3.files.put(PDF, pdf);
        s3.files.put(XML, xml);
        ledger.put(Item.of("101001", "INVOICE#FV-1")
                .with("type", "INVOICE")
                .with("document", "{}")
                .with("archiveKey", PDF)
                .with("archiveSha256", sha256(pdf))
                .with("archiveXmlKey", XML)
                .with("archiveXmlSha256", sha256(xml)));
    }

    private static String sha256(byte[] content) {
        return Sha256.hex(Sha256.newDigest().digest(content));
    }
}
