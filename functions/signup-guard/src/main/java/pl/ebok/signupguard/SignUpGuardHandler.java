package pl.ebok.signupguard;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.domain.access.SigningUp;
import pl.ebok.json.CallLog;
import pl.ebok.json.Failures;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Asked by the user pool before every sign-up: lets it go on for the holder of a ticket, and turns that into a grant. */
public final class SignUpGuardHandler implements RequestStreamHandler {
    /** Only the utility itself creates users in this way: it is how clerks get their accounts. */
    private static final String CREATED_BY_STAFF = "PreSignUp_AdminCreateUser";

    private static final int ANY_LENGTH = 2_048;

    private final SigningUp signingUp;

    public SignUpGuardHandler() {
        this(Clients.dynamoDb(), Settings.ofEnvironment(), Clock.systemUTC());
        Snapshot.prime();
    }

    SignUpGuardHandler(DynamoDbClient client, Settings settings, Clock clock) {
        var access = settings.table(client, "ACCESS_TABLE");
        var audit = new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE"));
        signingUp = new SigningUp(new DynamoTickets(access), new DynamoGrants(access), audit, clock);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        long startedAt = System.nanoTime();
        CallLog.correlate(context.getAwsRequestId());
        Map<String, @Nullable Object> event = Json.object(input);
        boolean goesOn = mayGoOn(new Fields(event), context);
        context.getLogger().log(CallLog.line("sign-up", goesOn ? "goes on" : "refused", startedAt));
        if (!goesOn) {
            throw SignUpRefused.withoutTicket();
        }
        // The pool itself confirms the e-mail by a code: the guard never does.
        event.put("response", Json.map("autoConfirmUser", false, "autoVerifyEmail", false, "autoVerifyPhone", false));
        output.write(Json.write(event).getBytes(StandardCharsets.UTF_8));
    }

    private boolean mayGoOn(Fields event, Context context) {
        if (CREATED_BY_STAFF.equals(event.text("triggerSource", ANY_LENGTH))) {
            return true;
        }
        String userId = event.text("userName", ANY_LENGTH);
        String email = event.object("request").object("userAttributes").text("email", ANY_LENGTH);
        try {
            return signingUp.apply(userId, email);
        } catch (RuntimeException failure) {
            context.getLogger().log(Failures.describe("sign-up", failure));
            throw SignUpRefused.forNow();
        }
    }
}
