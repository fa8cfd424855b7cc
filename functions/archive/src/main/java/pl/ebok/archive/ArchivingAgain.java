package pl.ebok.archive;

import java.time.Clock;
import pl.ebok.archive.documents.Documents;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Item;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;

/**
 * Archives what the ledger issued and no file is noted for, the way the stream does: what lies in the archive already is
 * only noted, never written again, and what arrives there is sent.
 */
public final class ArchivingAgain {
    private final Table ledger;
    private final Archiving archiving;

    ArchivingAgain(Table ledger, Archiving archiving) {
        this.ledger = ledger;
        this.archiving = archiving;
    }

    public static ArchivingAgain of(Settings settings) {
        Table ledger = settings.table(Clients.dynamoDb(), "LEDGER_TABLE");
        var documents = new Documents(SellerSetting.of(settings));
        var bucket = new ArchiveBucket(Clients.s3(), settings);
        return new ArchivingAgain(
                ledger,
                new Archiving(
                        documents,
                        bucket,
                        new ArchiveRecords(ledger),
                        KsefSetting.archiving(settings, ledger, documents, bucket),
                        Clock.systemUTC()));
    }

    /** Goes through the whole ledger; one document that fails does not keep the others back. */
    public Repair run() {
        int archived = 0;
        int failed = 0;
        var lost = ledger.client()
                .scanPaginator(scan -> scan.tableName(ledger.name())
                        .consistentRead(true)
                        .filterExpression("attribute_exists(document) AND attribute_not_exists(archiveKey)"));
        for (var entry : lost.items()) {
            if (isArchived(Item.of(entry))) {
                archived++;
            } else {
                failed++;
            }
        }
        return new Repair(archived, failed);
    }

    private boolean isArchived(Item entry) {
        try {
            archiving.apply(LedgerDocument.of(entry));
            return true;
        } catch (RuntimeException failure) {
            System.err.printf(
                    "%s %s: %s%n", entry.pk(), entry.sk(), failure.getClass().getSimpleName());
            return false;
        }
    }

    /** How many documents were archived, and how many still are not. */
    public record Repair(int archived, int failed) {}
}
