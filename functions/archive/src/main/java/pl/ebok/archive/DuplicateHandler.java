package pl.ebok.archive;

import java.time.Clock;
import java.util.Optional;
import pl.ebok.archive.documents.Documents;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.files.PresignedLinks;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ksef.KsefSettings;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.documents.DownloadLinks;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes a duplicate of an invoice for a clerk; a function of its own, since only here documents are drawn. */
public final class DuplicateHandler extends ApiFunction {
    public DuplicateHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clients.s3(), links(), Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    DuplicateHandler(Settings settings, DynamoDbClient client, S3Client s3, DownloadLinks links, Clock clock) {
        var call = new DuplicateCall(
                new DynamoLedger(settings.table(client, "LEDGER_TABLE")),
                new Documents(SellerSetting.of(settings)),
                new DynamoSubmissions(settings.table(client, "LEDGER_TABLE")),
                new KsefCodes(
                        KsefSettings.of(settings.text("KSEF")),
                        SellerSetting.of(settings).nip(),
                        Optional::empty),
                new DuplicateFiles(s3, settings.text("EXCHANGE_BUCKET"), links),
                new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE")),
                clock);
        super(
                new Routes().on("POST /staff/invoices/{invoiceId}/duplicates", call::answer),
                new DynamoIdempotencyStore(settings.table(client, "ACCESS_TABLE"), clock));
    }

    private static DownloadLinks links() {
        return new PresignedLinks(
                Clients.s3Presigner(), Settings.ofEnvironment().text("EXCHANGE_BUCKET"), Clock.systemUTC());
    }
}
