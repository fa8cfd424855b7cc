package pl.ebok.mail;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.events.Batch;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.events.StoredObject;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.mail.DynamoSentLetters;
import pl.ebok.aws.mail.S3PrintBatch;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.delivery.Documents;
import pl.ebok.domain.delivery.SendingDocument;
import pl.ebok.domain.delivery.TellingOfInvoice;
import pl.ebok.domain.messages.Letterhead;

/** Sends what the archive has taken in: the queue tells of each file. */
public final class MailHandler extends EventFunction {
    private final SendingDocument sending;

    public MailHandler() {
        this(wired(Settings.ofEnvironment()));
    }

    MailHandler(SendingDocument sending) {
        this.sending = sending;
    }

    private static SendingDocument wired(Settings settings) {
        var ledgerTable = settings.table(Clients.dynamoDb(), "LEDGER_TABLE");
        var ledger = new DynamoLedger(ledgerTable);
        String archive = settings.text("ARCHIVE_BUCKET");
        var choices = new DynamoNotifications(settings.table(Clients.dynamoDb(), "CUSTOMERS_TABLE"));
        var letterhead = new Letterhead(SenderSetting.of(settings.text("UTILITY")));
        return new SendingDocument(
                new Documents(ledger),
                new DynamoSentLetters(settings.table(Clients.dynamoDb(), "MAIL_TABLE")),
                new SesMailer(
                        new Postman(Clients.ses(), settings, choices),
                        Clients.s3(),
                        archive,
                        new CoverLetter(letterhead)),
                new S3PrintBatch(Clients.s3(), archive, settings.text("EXCHANGE_BUCKET")),
                new TellingOfInvoice(
                        choices, new DynamoMessages(settings.table(Clients.dynamoDb(), "MAIL_TABLE")), letterhead),
                ledger,
                Clock.systemUTC());
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        return Batch.ofQueue(
                event, context, message -> StoredObject.of(Batch.body(message)).forEach(this::send));
    }

    private void send(StoredObject stored) {
        ArchiveKey.parse(stored.key())
                .filter(key -> key.format() == ArchiveKey.Format.PDF)
                .ifPresent(key -> sending.apply(key, stored.at()));
    }
}
