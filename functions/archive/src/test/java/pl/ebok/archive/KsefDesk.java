package pl.ebok.archive;

import java.time.Clock;
import java.util.Optional;
import pl.ebok.archive.documents.Documents;
import pl.ebok.archive.documents.Samples;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.aws.ksef.DynamoDisruptions;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ksef.KsefSettings;

/** The archive's part of KSeF, switched off or on. */
final class KsefDesk {
    private static final LocalDynamoDb DB = LocalDynamoDb.withEmptyTables();

    private KsefDesk() {}

    /** As a utility without KSeF. */
    static ArchivingForKsef off() {
        return of(
                KsefSettings.OFF,
                DB.table("LedgerTable"),
                new ArchiveBucket(
                        new MemoryArchive(),
                        DB.settings(java.util.Map.of("ARCHIVE_BUCKET", "archive", "OBJECT_LOCK_MODE", "GOVERNANCE"))),
                Optional::empty);
    }

    static ArchivingForKsef of(
            KsefSettings settings,
            Table ledger,
            ArchiveBucket bucket,
            java.util.function.Supplier<Optional<pl.ebok.domain.ksef.Credentials>> certificate) {
        return new ArchivingForKsef(
                settings,
                new KsefCodes(settings, Samples.SELLER.nip(), certificate),
                new DynamoSubmissions(ledger),
                new DynamoDisruptions(ledger),
                ledger,
                new Documents(Samples.SELLER),
                bucket,
                Clock.systemUTC());
    }
}
