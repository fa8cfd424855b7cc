package pl.ebok.archive;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.documents.Documents;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.events.Batch;
import pl.ebok.aws.events.EventFunction;

/** Archives what the ledger has just issued: invoices, correcting invoices and demands for payment. */
public final class ArchiveHandler extends EventFunction {
    private final Archiving archiving;

    public ArchiveHandler() {
        this(wired(Settings.ofEnvironment()));
    }

    ArchiveHandler(Archiving archiving) {
        this.archiving = archiving;
    }

    private static Archiving wired(Settings settings) {
        var ledger = settings.table(Clients.dynamoDb(), "LEDGER_TABLE");
        var documents = new Documents(SellerSetting.of(settings));
        var bucket = new ArchiveBucket(Clients.s3(), settings);
        return new Archiving(
                documents,
                bucket,
                new ArchiveRecords(ledger),
                KsefSetting.archiving(settings, ledger, documents, bucket),
                Clock.systemUTC());
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        return Batch.ofStream(event, context, change -> archiving.apply(LedgerDocument.of(change)));
    }
}
