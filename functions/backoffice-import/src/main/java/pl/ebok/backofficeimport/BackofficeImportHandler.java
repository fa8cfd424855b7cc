package pl.ebok.backofficeimport;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoLastImports;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.events.StoredObject;
import pl.ebok.aws.exchange.DropFolder;
import pl.ebok.aws.exchange.Dropped;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.backofficeimport.files.Report;
import pl.ebok.domain.backoffice.ImportingCustomer;
import pl.ebok.json.Json;
import pl.ebok.json.Text;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Takes over files that the back office drops: customers as JSON Lines, tariffs as JSON. */
public final class BackofficeImportHandler extends EventFunction {
    private static final Text UNKNOWN_KIND = new Text(
            "oczekiwano pliku .jsonl (klienci) lub .json (taryfa)",
            "a file .jsonl (customers) or .json (tariff) is expected");

    private final S3Client s3;
    private final ImportingCustomers customers;
    private final ImportingTariff tariffs;

    public BackofficeImportHandler() {
        this(Connections.allowMany(Clients::dynamoDb), Clients.s3(), Settings.ofEnvironment());
    }

    BackofficeImportHandler(DynamoDbClient client, S3Client s3, Settings settings) {
        var customersTable = settings.table(client, "CUSTOMERS_TABLE");
        this.s3 = s3;
        customers = new ImportingCustomers(new ImportingCustomer(
                new DynamoCustomers(customersTable),
                new DynamoLastImports(customersTable),
                new DynamoMeters(settings.table(client, "METERING_TABLE")),
                new DynamoLedger(settings.table(client, "LEDGER_TABLE"))));
        tariffs = new ImportingTariff(new DynamoTariffs(settings.table(client, "BILLING_TABLE")));
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        for (StoredObject object : StoredObject.of(event)) {
            // Consoles make an object of this name for an empty folder.
            if (!object.key().endsWith("/")) {
                take(object, context);
            }
        }
        return done();
    }

    private void take(StoredObject object, Context context) {
        var report = new Report();
        var folder = new DropFolder(s3, object.bucket());
        try {
            var fetched = folder.fetch(object.key());
            if (fetched.isPresent()) {
                try (Dropped file = fetched.get()) {
                    take(object.key(), file.file(), report);
                    folder.close(file, report.counts(), report.errors(), report.warnings());
                }
                context.getLogger().log(Json.write(report.counts()) + "\n");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(String key, Path file, Report report) throws IOException {
        if (key.endsWith(".jsonl")) {
            customers.apply(file, report);
        } else if (key.endsWith(".json")) {
            tariffs.apply(file, report);
        } else {
            report.rejectedFile(UNKNOWN_KIND);
        }
    }
}
