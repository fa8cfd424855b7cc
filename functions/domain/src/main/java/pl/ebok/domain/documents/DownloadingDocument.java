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
import pl.ebok.domain.dunning.Notices;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;

/** Gives a customer the archived copy of an invoice or demand. */
public final class DownloadingDocument {
    private final Ledger ledger;
    private final Notices notices;
    private final ArchivedFiles archive;
    private final DownloadLinks links;

    public DownloadingDocument(Ledger ledger, Notices notices, ArchivedFiles archive, DownloadLinks links) {
        this.ledger = ledger;
        this.notices = notices;
        this.archive = archive;
        this.links = links;
    }

    public DownloadOutcome invoice(CustomerNumber customer, String invoiceId, Format format) {
        Optional<PostedInvoice> invoice = ledger.read(customer).invoice(invoiceId);
        if (invoice.isEmpty()) {
            return new Unknown();
        }
        if (invoice.get().document() == null) {
            return new OfEarlierSystem();
        }
        DownloadOutcome outcome = copy(customer, Shelf.INVOICES, invoiceId, format);
        boolean archivedWithoutXml = outcome instanceof NotYetArchived
                && format == Format.XML
                && archive.keyOf(customer, Shelf.INVOICES, invoiceId, Format.PDF)
                        .isPresent();
        return archivedWithoutXml ? new NoStructuredInvoice() : outcome;
    }

    public DownloadOutcome notice(CustomerNumber customer, String noticeId) {
        boolean known = notices.ofCustomer(customer).stream()
                .anyMatch(notice -> notice.noticeId().equals(noticeId));
        return known ? copy(customer, Shelf.NOTICES, noticeId, Format.PDF) : new Unknown();
    }

    private DownloadOutcome copy(CustomerNumber customer, Shelf shelf, String documentId, Format format) {
        return archive.keyOf(customer, shelf, documentId, format)
                .<DownloadOutcome>map(key -> new Ready(links.to(key, fileName(documentId, format))))
                .orElseGet(NotYetArchived::new);
    }

    private static String fileName(String documentId, Format format) {
        return documentId + (format == Format.PDF ? ".pdf" : ".xml");
    }
}
