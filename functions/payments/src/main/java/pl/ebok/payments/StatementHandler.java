package pl.ebok.payments;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.events.StoredObject;
import pl.ebok.aws.exchange.DropFolder;
import pl.ebok.aws.exchange.Dropped;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ledger.DynamoInvoicesByNumber;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoPayments;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.ledger.BookingPayment;
import pl.ebok.domain.ledger.TellingOfPayment;
import pl.ebok.domain.ledger.WhoseItIs;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Books the bank statements that are dropped into the exchange bucket. What one call has no time for is left to the next,
 * which the note of how far it came brings about.
 */
public final class StatementHandler extends EventFunction {
    /** Time for a report of many findings and for moving a large file. */
    private static final int TIME_TO_CLOSE = 30_000;

    private final DropFolder folder;
    private final UnfinishedStatements unfinished;
    private final BookingStatement booking;
    private final Clock clock;
    private final int entriesOfACall;

    public StatementHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clients.s3(), Clock.systemUTC(), Integer.MAX_VALUE);
    }

    StatementHandler(Settings settings, DynamoDbClient dynamoDb, S3Client s3, Clock clock, int entriesOfACall) {
        var ledger = settings.table(dynamoDb, "LEDGER_TABLE");
        var customers = settings.table(dynamoDb, "CUSTOMERS_TABLE");
        var known = new DynamoCustomers(customers);
        var payments = new DynamoPayments(ledger);
        String bucket = settings.text("EXCHANGE_BUCKET");
        folder = new DropFolder(s3, bucket);
        unfinished = new UnfinishedStatements(s3, bucket, folder);
        booking = new BookingStatement(
                new BookingPayment(
                        new WhoseItIs(
                                known,
                                new DynamoLedger(ledger),
                                new DynamoInvoicesByNumber(ledger),
                                new DynamoSubmissions(ledger)),
                        payments),
                new TellingOfPayment(
                        payments,
                        known,
                        new DynamoNotifications(customers),
                        new DynamoMessages(settings.table(dynamoDb, "MAIL_TABLE")),
                        new Letterhead(SenderSetting.of(settings.text("UTILITY")))),
                payments);
        this.clock = clock;
        this.entriesOfACall = entriesOfACall;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        for (StoredObject stored : StoredObject.of(event)) {
            try {
                book(stored, context);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return done();
    }

    private void book(StoredObject stored, Context context) throws IOException {
        if (UnfinishedStatements.isNote(stored.key())) {
            Optional<StatementProgress> soFar = unfinished.progress(stored.key());
            if (soFar.isPresent()) {
                book(UnfinishedStatements.fileOf(stored.key()), soFar.get(), context);
            }
        } else {
            book(stored.key(), null, context);
        }
    }

    private void book(String key, @Nullable StatementProgress soFar, Context context) throws IOException {
        Optional<Dropped> dropped = folder.fetch(key);
        if (dropped.isEmpty()) {
            // Finished, and killed before its note was taken away.
            unfinished.forget(key);
        } else {
            try (Dropped file = dropped.get()) {
                StatementProgress before = soFar == null ? StatementProgress.begin(file.id()) : soFar;
                LocalDate today = BusinessZone.today(clock);
                var result = booking.apply(file.file(), before, today, timeIsUp(context));
                StatementProgress progress = result.progress();
                if (result.finished()) {
                    folder.close(file, progress.counts(), progress.findings());
                    unfinished.forget(key);
                } else {
                    unfinished.putAside(file, progress);
                }
                context.getLogger().log(Json.write(progress.counts()) + "\n");
            }
        }
    }

    private BooleanSupplier timeIsUp(Context context) {
        return new BooleanSupplier() {
            private int entries;

            @Override
            public boolean getAsBoolean() {
                return ++entries >= entriesOfACall || context.getRemainingTimeInMillis() < TIME_TO_CLOSE;
            }
        };
    }
}
