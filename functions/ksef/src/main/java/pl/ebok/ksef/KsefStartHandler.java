package pl.ebok.ksef;

import com.amazonaws.services.lambda.runtime.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Starts the sending when an invoice begins to wait, by the ledger's stream, and by schedule for what was left. */
public final class KsefStartHandler extends EventFunction {
    private final SfnClient client;
    private final String machine;

    public KsefStartHandler() {
        this(Clients.stepFunctions(), Settings.ofEnvironment().text("KSEF_MACHINE"));
    }

    KsefStartHandler(SfnClient client, String machine) {
        this.client = client;
        this.machine = machine;
    }

    /** The same event again starts nothing; one execution sends for all, the others end at once. */
    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        String name = "sending-"
                + FileHash.of(Json.write(event).getBytes(StandardCharsets.UTF_8))
                        .base64Url()
                        .substring(0, 32);
        try {
            client.startExecution(
                    start -> start.stateMachineArn(machine).name(name).input("{}"));
        } catch (ExecutionAlreadyExistsException startedBefore) {
            return done();
        }
        return done();
    }
}
