package pl.ebok.archive;

import java.time.Clock;
import pl.ebok.archive.ArchiveRecords.Archived;
import pl.ebok.archive.LedgerDocument.Demanded;
import pl.ebok.archive.LedgerDocument.Issued;
import pl.ebok.archive.LedgerDocument.Numbered;
import pl.ebok.archive.documents.Documents;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ledger.DemandForPayment;

/** Makes the files of a document, archives each once, and notes in the ledger what was archived. */
final class Archiving {
    private final Documents documents;
    private final ArchiveBucket bucket;
    private final ArchiveRecords records;
    private final ArchivingForKsef ksef;
    private final Clock clock;

    Archiving(Documents documents, ArchiveBucket bucket, ArchiveRecords records, ArchivingForKsef ksef, Clock clock) {
        this.ksef = ksef;
        this.documents = documents;
        this.bucket = bucket;
        this.records = records;
        this.clock = clock;
    }

    /** The same document again writes nothing. */
    void apply(LedgerDocument document) {
        switch (document) {
            case Issued issued -> {
                if (!ksef.takes(issued)) {
                    archive(issued);
                }
            }
            case Demanded demanded -> archive(demanded);
            case Numbered numbered -> ksef.finish(numbered.submission());
        }
    }

    /** The XML goes first: the PDF's arrival is what sends the invoice. */
    private void archive(Issued issued) {
        Invoice invoice = issued.invoice();
        String kind = invoice.isCorrection() ? "correction" : "invoice";
        ArchiveKey key = ArchiveKey.of(invoice, Format.PDF);
        Archived xml =
                write(ArchiveFile.of(key.as(Format.XML), documents.structured(invoice), kind, invoice.issuedOn()));
        Archived pdf = write(ArchiveFile.of(key, documents.invoice(invoice), kind, invoice.issuedOn()));
        records.record(issued, pdf, xml, clock.instant());
    }

    private void archive(Demanded demanded) {
        DemandForPayment demand = demanded.demand();
        ArchiveKey key = ArchiveKey.ofNotice(demand.buyer().customerNumber(), demand.noticeId(), demand.issuedOn());
        Archived pdf = write(ArchiveFile.of(key, documents.demand(demand), "notice", demand.issuedOn()));
        records.record(demanded, pdf, null, clock.instant());
    }

    private Archived write(ArchiveFile file) {
        return new Archived(file.key(), bucket.write(file));
    }
}
