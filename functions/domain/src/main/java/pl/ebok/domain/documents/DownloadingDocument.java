package pl.ebok.domain.documents;

import java.util.Optional;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadOutcome.NoStructuredInvoice;
import pl.ebok.domain.documents.DownloadOutcome.NotYetArchived;
import pl.ebok.domain.documents.DownloadOutcome.OfEarlierSystem;
import pl.ebok.domain.documents.DownloadOutcome.Ready;
import pl.ebok.domain.documents.DownloadOutcome.Unknown;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DocumentOnFile;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;

/** Gives a customer the archived copy of an invoice or demand. */
public final class DownloadingDocument {
    private final Ledger ledger;
    private final DownloadLinks links;

    public DownloadingDocument(Ledger ledger, DownloadLinks links) {
        this.ledger = ledger;
        this.links = links;
    }

    public DownloadOutcome invoice(CustomerNumber customer, String invoiceId, Format format) {
        CustomerLedger read = ledger.read(customer);
        Optional<PostedInvoice> invoice = read.invoice(invoiceId);
        if (invoice.isEmpty()) {
            return new Unknown();
        }
        if (invoice.get().document() == null) {
            return new OfEarlierSystem();
        }
        Optional<DocumentOnFile> file = read.onFile(Shelf.INVOICES, invoiceId);
        DownloadOutcome outcome = copy(file, invoiceId, format);
        boolean archivedWithoutXml = outcome instanceof NotYetArchived
                && format == Format.XML
                && file.flatMap(found -> found.keyOf(Format.PDF)).isPresent();
        return archivedWithoutXml ? new NoStructuredInvoice() : outcome;
    }

    public DownloadOutcome notice(CustomerNumber customer, String noticeId) {
        CustomerLedger read = ledger.read(customer);
        return read.demand(noticeId).isPresent()
                ? copy(read.onFile(Shelf.NOTICES, noticeId), noticeId, Format.PDF)
                : new Unknown();
    }

    private DownloadOutcome copy(Optional<DocumentOnFile> file, String documentId, Format format) {
        return file.flatMap(found -> found.keyOf(format))
                .<DownloadOutcome>map(key -> new Ready(links.to(key, fileName(documentId, format))))
                .orElseGet(NotYetArchived::new);
    }

    private static String fileName(String documentId, Format format) {
        return documentId + (format == Format.PDF ? ".pdf" : ".xml");
    }
}
