package pl.ebok.delivery;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoBouncedAddresses;
import pl.ebok.aws.events.Batch;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.ledger.DunningStages;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.mail.DynamoSentLetters;
import pl.ebok.aws.mail.S3PrintBatch;
import pl.ebok.domain.cases.OpenDisputes;
import pl.ebok.domain.delivery.FollowingDelivery;
import pl.ebok.domain.dunning.DemandOnNextInvoice;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.IssuingDemand;
import pl.ebok.domain.ledger.InterestRates;

/** Hears from the queue what became of letters. */
public final class DeliveryHandler extends EventFunction {
    private final FollowingDelivery following;

    public DeliveryHandler() {
        this(wired(Settings.ofEnvironment()));
    }

    DeliveryHandler(FollowingDelivery following) {
        this.following = following;
    }

    private static FollowingDelivery wired(Settings settings) {
        var dynamoDb = Clients.dynamoDb();
        var ledger = new DynamoLedger(settings.table(dynamoDb, "LEDGER_TABLE"));
        var demands = new DynamoDemands(settings.table(dynamoDb, "LEDGER_TABLE"));
        var disputes = new OpenDisputes(new DynamoCases(settings.table(dynamoDb, "CASES_TABLE")));
        return new FollowingDelivery(
                new DynamoSentLetters(settings.table(dynamoDb, "MAIL_TABLE")),
                ledger,
                demands,
                new DemandOnNextInvoice(
                        ledger,
                        new GatheringFacts(disputes, InterestRates.published()),
                        DunningStages.of(settings.text("DUNNING_STAGES")),
                        new IssuingDemand(demands)),
                new S3PrintBatch(Clients.s3(), settings.text("ARCHIVE_BUCKET"), settings.text("EXCHANGE_BUCKET")),
                new DynamoBouncedAddresses(settings.table(dynamoDb, "CUSTOMERS_TABLE")),
                new DynamoAuditTrail(settings.table(dynamoDb, "AUDIT_TABLE")),
                Clock.systemUTC());
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        return Batch.ofQueue(
                event,
                context,
                message -> LetterEvent.of(String.valueOf(message.get("body"))).forEach(this::follow));
    }

    private void follow(LetterEvent event) {
        switch (event) {
            case LetterEvent.Delivered(var messageId, var at) -> following.delivered(messageId, at);
            case LetterEvent.Bounced(var messageId, var at) -> following.bounced(messageId, at);
            case LetterEvent.Printed(var customer, var documentId, var on) ->
                following.printed(customer, documentId, on);
        }
    }
}
