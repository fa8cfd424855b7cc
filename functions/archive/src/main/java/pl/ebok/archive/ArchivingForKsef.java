package pl.ebok.archive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.ArchiveRecords.Archived;
import pl.ebok.archive.LedgerDocument.Issued;
import pl.ebok.archive.documents.Documents;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.aws.ksef.KsefSettings;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ksef.Disruption;
import pl.ebok.domain.ksef.Disruptions;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.SubmissionStatus;
import pl.ebok.domain.ksef.Submissions;

/**
 * Invoices that go to KSeF: the structured file is the invoice and is archived first; the document for the buyer is drawn once
 * its number is known, or at once with both codes where the utility issues offline. A correction's file names the number of what
 * it corrects, so it waits for that.
 */
final class ArchivingForKsef {
    private static final String ENTRY = "INVOICE#";

    private final KsefSettings settings;
    private final KsefCodes codes;
    private final Submissions submissions;
    private final Disruptions disruptions;
    private final Table ledger;
    private final Documents documents;
    private final ArchiveBucket bucket;
    private final ArchiveRecords records;
    private final Clock clock;

    ArchivingForKsef(
            KsefSettings settings,
            KsefCodes codes,
            Submissions submissions,
            Disruptions disruptions,
            Table ledger,
            Documents documents,
            ArchiveBucket bucket,
            Clock clock) {
        this.settings = settings;
        this.codes = codes;
        this.submissions = submissions;
        this.disruptions = disruptions;
        this.ledger = ledger;
        this.documents = documents;
        this.bucket = bucket;
        this.records = new ArchiveRecords(ledger);
        this.clock = clock;
    }

    /** Takes an invoice that goes to KSeF; false for what is archived and sent as ever. */
    boolean takes(Issued issued) {
        Invoice invoice = issued.invoice();
        if (!settings.duty().sends(invoice)
                || isDisrupted(invoice.issuedOn(), Disruption.Kind.TOTAL_FAILURE)
                || isArchivedAlready(issued)) {
            return false;
        }
        Optional<Submission> known = submissions.find(
                invoice.buyer().customerNumber(), invoice.number().id());
        SubmissionStatus status = known.map(Submission::status).orElse(null);
        if (status == null || status == SubmissionStatus.HELD) {
            prepare(issued);
        } else if (status == SubmissionStatus.ACCEPTED) {
            known.ifPresent(this::finish);
        }
        return true;
    }

    /** What was archived before KSeF was switched on, and without it, stays as it was. */
    private boolean isArchivedAlready(Issued issued) {
        CustomerNumber customer = issued.invoice().buyer().customerNumber();
        return submissions.find(customer, issued.invoice().number().id()).isEmpty()
                && entry(customer, issued.invoice().number().id())
                        .filter(entry -> entry.has("archiveKey"))
                        .isPresent();
    }

    private void prepare(Issued issued) {
        Invoice invoice = issued.invoice();
        CustomerNumber customer = invoice.buyer().customerNumber();
        String id = invoice.number().id();
        Correction correction = invoice.correction();
        String corrects = correction == null ? null : awaited(customer, correction);
        KsefNumber number = null;
        if (corrects != null) {
            submissions.add(Submission.held(customer, id, invoice.issuedOn(), corrects));
            // Asked after it is held: whichever comes later, this or the number, sees the other.
            number =
                    submissions.find(customer, corrects).map(Submission::number).orElse(null);
            if (number == null) {
                return;
            }
        }
        write(issued, corrects, number);
    }

    /** The invoice whose number has to be named; absent for one that is not in KSeF and does not go there. */
    private @Nullable String awaited(CustomerNumber customer, Correction correction) {
        String id = correction.corrected().id();
        if (submissions.find(customer, id).isPresent()) {
            return id;
        }
        // Issued here and not archived yet: it is still on its way to where this one came from.
        return entry(customer, id)
                .filter(entry -> entry.has("document") && !entry.has("archiveKey"))
                .map(entry -> id)
                .orElse(null);
    }

    private void write(Issued issued, @Nullable String corrects, @Nullable KsefNumber number) {
        Invoice invoice = issued.invoice();
        CustomerNumber customer = invoice.buyer().customerNumber();
        String id = invoice.number().id();
        ArchiveKey key = ArchiveKey.of(invoice, Format.XML);
        Archived xml = new Archived(
                key,
                bucket.write(
                        ArchiveFile.of(key, documents.structured(invoice, number), kind(invoice), invoice.issuedOn())));
        FileHash hash = FileHash.ofDigest(HexFormat.of().parseHex(xml.sha256()));
        boolean offline = isOffline(invoice.issuedOn());
        if (offline) {
            draw(issued, xml, documents.invoice(invoice, codes.offline(invoice.issuedOn(), hash), text(key)));
        } else {
            records.recordFile(issued, xml);
        }
        Submission waiting = Submission.waiting(customer, id, invoice.issuedOn(), corrects, key.text(), hash, offline);
        if (!submissions.add(waiting)) {
            submissions.release(customer, id, key.text(), hash);
        }
    }

    private boolean isOffline(LocalDate issuedOn) {
        boolean wished = settings.offlineFirst()
                || isDisrupted(issuedOn, Disruption.Kind.OUTAGE)
                || isDisrupted(issuedOn, Disruption.Kind.EMERGENCY);
        return wished && codes.canProveOffline();
    }

    private boolean isDisrupted(LocalDate day, Disruption.Kind kind) {
        return disruptions.all().stream().anyMatch(each -> each.kind() == kind && each.covers(day));
    }

    /** Draws the document of an invoice that has its number now, and goes on with the corrections that waited for it. */
    void finish(Submission accepted) {
        entry(accepted.customer(), accepted.invoiceId())
                .filter(entry -> !entry.has("archiveKey"))
                .map(ArchivingForKsef::issued)
                .ifPresent(issued -> {
                    ArchiveKey key = ArchiveKey.parse(Objects.requireNonNull(accepted.fileKey(), "it was sent"))
                            .orElseThrow();
                    String sha256 = HexFormat.of()
                            .formatHex(Base64.getDecoder()
                                    .decode(Objects.requireNonNull(accepted.hash(), "it was sent")
                                            .base64()));
                    draw(
                            issued,
                            new Archived(key, sha256),
                            documents.invoice(issued.invoice(), codes.of(accepted), text(key)));
                });
        submissions.ofCustomer(accepted.customer()).stream()
                .filter(each -> each.status() == SubmissionStatus.HELD)
                .filter(each -> accepted.invoiceId().equals(each.corrects()))
                .forEach(each -> entry(each.customer(), each.invoiceId())
                        .map(ArchivingForKsef::issued)
                        .ifPresent(this::prepare));
    }

    private void draw(Issued issued, Archived xml, byte[] document) {
        Invoice invoice = issued.invoice();
        ArchiveKey key = ArchiveKey.of(invoice, Format.PDF);
        Archived pdf =
                new Archived(key, bucket.write(ArchiveFile.of(key, document, kind(invoice), invoice.issuedOn())));
        records.record(issued, pdf, xml, clock.instant());
    }

    private static String kind(Invoice invoice) {
        return invoice.isCorrection() ? "correction" : "invoice";
    }

    private String text(ArchiveKey key) {
        return new String(bucket.read(key), StandardCharsets.UTF_8);
    }

    private Optional<Item> entry(CustomerNumber customer, String invoiceId) {
        return ledger.get(customer.value(), ENTRY + invoiceId);
    }

    private static Issued issued(Item entry) {
        return (Issued) LedgerDocument.of(entry);
    }
}
