package pl.ebok.ksef;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.ksef.DynamoDisruptions;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ksef.KsefSecret;
import pl.ebok.aws.ksef.KsefSettings;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.KsefEnvironment;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.ksef.client.KsefClient;

/** One step of sending what waits for KSeF; the state machine calls it until nothing does. */
public final class KsefSendHandler extends EventFunction {
    private static final int LONG = 500;

    private final @Nullable SendingStep step;

    public KsefSendHandler() {
        this(wired(Settings.ofEnvironment()));
    }

    KsefSendHandler(@Nullable SendingStep step) {
        this.step = step;
    }

    private static @Nullable SendingStep wired(Settings settings) {
        KsefSettings ksef = KsefSettings.of(settings.text("KSEF"));
        KsefEnvironment environment = ksef.environment();
        Nip seller = new Nip(new Fields(Json.object(settings.text("UTILITY"))).text("nip", LONG));
        Table ledger = settings.table(Clients.dynamoDb(), "LEDGER_TABLE");
        var archive =
                new ArchivedInvoices(Clients.s3(), settings.text("ARCHIVE_BUCKET"), settings.text("OBJECT_LOCK_MODE"));
        if (environment == null) {
            return null;
        }
        Clock clock = Clock.systemUTC();
        var secret = new KsefSecret(Clients::secretsManager, ksef.secret());
        return new SendingStep(
                new Sessions(ledger),
                new DynamoSubmissions(ledger),
                new DynamoDisruptions(ledger),
                archive,
                new Once<>(() -> new KsefClient(environment, seller, secret.signIn(), clock)),
                ksef.batchFrom(),
                clock);
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        if (step == null) {
            return Json.map("done", true);
        }
        var fields = new Fields(event);
        String owner = fields.text("execution", LONG);
        Long seen = fields.optionalWholeNumber("waiting", 0, Integer.MAX_VALUE);
        fields.check();
        return switch (step.apply(owner, seen == null ? 0 : seen.intValue())) {
            case Next.Again(int seconds, int waiting) ->
                Json.map("done", false, "seconds", seconds, "waiting", waiting, "execution", owner);
            case Next.Done() -> Json.map("done", true);
        };
    }
}
