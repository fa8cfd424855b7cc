package pl.ebok.payments;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.events.StoredObject;
import pl.ebok.aws.exchange.DropFolder;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoPayments;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.domain.ledger.BookingPayment;
import pl.ebok.domain.ledger.TellingOfPayment;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Books the bank statements that are dropped into the exchange bucket. */
public final class StatementHandler extends EventFunction {
    private final DropFolder folder;
    private final BookingStatement booking;

    public StatementHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clients.s3());
    }

    StatementHandler(Settings settings, DynamoDbClient dynamoDb, S3Client s3) {
        var ledger = settings.table(dynamoDb, "LEDGER_TABLE");
        var customers = settings.table(dynamoDb, "CUSTOMERS_TABLE");
        var known = new DynamoCustomers(customers);
        var payments = new DynamoPayments(ledger);
        folder = new DropFolder(s3, settings.text("EXCHANGE_BUCKET"));
        booking = new BookingStatement(
                new BookingPayment(known, new DynamoLedger(ledger), payments),
                new TellingOfPayment(
                        payments,
                        known,
                        new DynamoNotifications(customers),
                        new DynamoMessages(settings.table(dynamoDb, "MAIL_TABLE")),
                        new Letterhead(SenderSetting.of(settings.text("UTILITY")))));
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        StoredObject.of(event).forEach(dropped -> book(dropped.key(), context));
        return done();
    }

    private void book(String key, Context context) {
        folder.open(key).ifPresent(file -> {
            var result = booking.apply(file);
            var counts = Json.map(
                    "booked", result.booked(),
                    "waiting", result.waiting(),
                    "known", result.known(),
                    "refused", result.refused());
            folder.close(key, counts, result.findings());
            context.getLogger().log(Json.write(counts) + "\n");
        });
    }
}
