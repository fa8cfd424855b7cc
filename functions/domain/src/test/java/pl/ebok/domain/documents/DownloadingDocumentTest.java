package pl.ebok.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadOutcome.NoStructuredInvoice;
import pl.ebok.domain.documents.DownloadOutcome.NotYetArchived;
import pl.ebok.domain.documents.DownloadOutcome.OfEarlierSystem;
import pl.ebok.domain.documents.DownloadOutcome.Ready;
import pl.ebok.domain.documents.DownloadOutcome.Unknown;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DocumentOnFile;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;

class DownloadingDocumentTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final CustomerNumber OTHER = new CustomerNumber("101002");
    private static final LocalDate ISSUED_ON = LocalDate.parse("2026-11-05");
    private static final Instant EXPIRES_AT = Instant.parse("2026-11-05T10:05:00Z");
    private static final String INVOICE = "FV-U-1-0001";
    private static final String NOTICE = "W-101001-2026-11-demand";

    private final MemoryLedger ledger = new MemoryLedger();
    private final DownloadingDocument downloading = new DownloadingDocument(
            ledger, (key, fileName) -> new DownloadLink("https://archive/" + key + "?as=" + fileName, EXPIRES_AT));

    @BeforeEach
    void an_invoice_and_a_demand() {
        Invoice invoice =
                aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497").bill("2026-09-01", "2026-10-31");
        ledger.importInvoice(NUMBER, PostedInvoice.of(invoice));
        ledger.add(new DemandForPayment(
                NOTICE,
                "demand",
                "2026-11",
                Buyer.of(aCustomer().build()),
                ISSUED_ON,
                ISSUED_ON.plusDays(14),
                List.of(),
                Pln.of("236.19"),
                Pln.of("2.81"),
                Pln.ZERO,
                null));
    }

    @Test
    void should_link_to_the_copy_under_the_documents_own_name() {
        archived(Shelf.INVOICES, INVOICE, Format.PDF);
        archived(Shelf.INVOICES, INVOICE, Format.XML);
        archived(Shelf.NOTICES, NOTICE, Format.PDF);

        assertThat(downloading.invoice(NUMBER, INVOICE, Format.PDF))
                .isEqualTo(ready("invoices/2026/101001/FV-U-1-0001.pdf?as=FV-U-1-0001.pdf"));
        assertThat(downloading.invoice(NUMBER, INVOICE, Format.XML))
                .isEqualTo(ready("invoices/2026/101001/FV-U-1-0001.xml?as=FV-U-1-0001.xml"));
        assertThat(downloading.notice(NUMBER, NOTICE))
                .isEqualTo(ready("notices/2026/101001/W-101001-2026-11-demand.pdf?as=W-101001-2026-11-demand.pdf"));
    }

    @Test
    void should_ask_for_patience_while_the_copy_is_being_made() {
        assertThat(downloading.invoice(NUMBER, INVOICE, Format.PDF)).isEqualTo(new NotYetArchived());
        assertThat(downloading.invoice(NUMBER, INVOICE, Format.XML)).isEqualTo(new NotYetArchived());
        assertThat(downloading.notice(NUMBER, NOTICE)).isEqualTo(new NotYetArchived());
    }

    @Test
    void should_say_that_there_is_no_structured_invoice_once_the_invoice_is_archived_without_one() {
        archived(Shelf.INVOICES, INVOICE, Format.PDF);

        assertThat(downloading.invoice(NUMBER, INVOICE, Format.XML)).isEqualTo(new NoStructuredInvoice());
    }

    @Test
    void should_not_take_a_missing_copy_for_a_missing_structured_invoice() {
        archived(Shelf.INVOICES, INVOICE, Format.XML);

        assertThat(downloading.invoice(NUMBER, INVOICE, Format.PDF)).isEqualTo(new NotYetArchived());
    }

    @Test
    void should_give_nobody_the_documents_of_another() {
        archived(Shelf.INVOICES, INVOICE, Format.PDF);
        archived(Shelf.NOTICES, NOTICE, Format.PDF);

        assertThat(downloading.invoice(OTHER, INVOICE, Format.PDF)).isEqualTo(new Unknown());
        assertThat(downloading.invoice(NUMBER, "FV-U-1-0002", Format.PDF)).isEqualTo(new Unknown());
        assertThat(downloading.notice(OTHER, NOTICE)).isEqualTo(new Unknown());
        assertThat(downloading.notice(NUMBER, "W-101001-2026-12-demand")).isEqualTo(new Unknown());
    }

    @Test
    void should_have_no_copy_of_an_invoice_of_the_earlier_system() {
        ledger.importInvoice(NUMBER, anInvoice("FV/OLD", "10.00", "2026-09-19"));

        assertThat(downloading.invoice(NUMBER, "FV-OLD", Format.PDF)).isEqualTo(new OfEarlierSystem());
    }

    private void archived(Shelf shelf, String documentId, Format format) {
        var before = ledger.read(NUMBER).onFile(shelf, documentId);
        String key = new ArchiveKey(shelf, 2026, NUMBER, documentId, format).text();
        ledger.onFile(new DocumentOnFile(
                shelf,
                documentId,
                null,
                format == Format.PDF ? key : before.map(DocumentOnFile::pdfKey).orElse(null),
                format == Format.XML ? key : before.map(DocumentOnFile::xmlKey).orElse(null)));
    }

    private static Ready ready(String path) {
        return new Ready(new DownloadLink("https://archive/" + path, EXPIRES_AT));
    }
}
