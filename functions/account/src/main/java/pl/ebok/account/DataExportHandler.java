package pl.ebok.account;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.account.ItemsOfCustomer;
import pl.ebok.aws.account.PreparingExport;
import pl.ebok.aws.account.S3DataExports;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.events.StoredObject;
import pl.ebok.aws.files.PresignedLinks;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Prepares a data export when its request is stored; a request that is gone again asks for nothing. */
public final class DataExportHandler extends EventFunction {
    private final S3DataExports exports;
    private final PreparingExport preparing;

    public DataExportHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clients.s3());
    }

    DataExportHandler(Settings settings, DynamoDbClient client, S3Client s3) {
        String exchange = settings.text("EXCHANGE_BUCKET");
        exports = new S3DataExports(
                () -> s3, exchange, () -> new PresignedLinks(Clients.s3Presigner(), exchange, Clock.systemUTC()));
        preparing = new PreparingExport(
                new ItemsOfCustomer(tables(settings, client)),
                s3,
                new PreparingExport.Buckets(
                        settings.text("ARCHIVE_BUCKET"), settings.text("ATTACHMENTS_BUCKET"), exchange));
    }

    private static ItemsOfCustomer.Tables tables(Settings settings, DynamoDbClient client) {
        return new ItemsOfCustomer.Tables(
                settings.table(client, "CUSTOMERS_TABLE"),
                settings.table(client, "ACCESS_TABLE"),
                settings.table(client, "METERING_TABLE"),
                settings.table(client, "LEDGER_TABLE"),
                settings.table(client, "CASES_TABLE"),
                settings.table(client, "VISITS_TABLE"),
                settings.table(client, "MAIL_TABLE"),
                settings.table(client, "AUDIT_TABLE"));
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        StoredObject.of(event).forEach(object -> exports.read(object.key()).ifPresent(preparing::apply));
        return done();
    }
}
