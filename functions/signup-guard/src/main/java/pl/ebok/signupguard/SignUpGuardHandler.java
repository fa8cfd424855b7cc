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
import pl.ebok.domain.access.TakingUpTickets;
import pl.ebok.json.CallLog;
import pl.ebok.json.Failures;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Asked by the user pool before every sign-up: lets it go on for the holder of a ticket. Asked again before every ID token:
 * then the e-mail is proved, and the ticket becomes a grant.
 */
public final class SignUpGuardHandler implements RequestStreamHandler {
    /** Only the utility itself creates users in this way: it is how clerks get their accounts. */
    private static final String CREATED_BY_STAFF = "PreSignUp_AdminCreateUser";

    /** Whenever the pool makes an ID token: at the sign-in, and when it is renewed. */
    private static final String SIGNING_IN = "TokenGeneration_";

    private static final int ANY_LENGTH = 2_048;

    private final SigningUp signingUp;
    private final TakingUpTickets takingUp;

    public SignUpGuardHandler() {
        this(Clients.dynamoDb(), Settings.ofEnvironment(), Clock.systemUTC());
        Snapshot.prime();
    }

    SignUpGuardHandler(DynamoDbClient client, Settings settings, Clock clock) {
        var access = settings.table(client, "ACCESS_TABLE");
        var audit = new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE"));
        var tickets = new DynamoTickets(access);
        signingUp = new SigningUp(tickets, clock);
        takingUp = new TakingUpTickets(tickets, new DynamoGrants(access), audit, clock);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        long startedAt = System.nanoTime();
        CallLog.correlate(context.getAwsRequestId());
        Map<String, @Nullable Object> event = Json.object(input);
        var fields = new Fields(event);
        try {
            event.put("response", answer(fields));
            context.getLogger().log(CallLog.line("sign-up", "goes on", startedAt));
        } catch (SignUpRefused refused) {
            context.getLogger().log(CallLog.line("sign-up", "refused", startedAt));
            throw refused;
        } catch (RuntimeException failure) {
            context.getLogger().log(Failures.describe("sign-up", failure));
            throw SignUpRefused.forNow();
        }
        output.write(Json.write(event).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, @Nullable Object> answer(Fields event) {
        String source = event.text("triggerSource", ANY_LENGTH);
        Fields attributes = event.object("request").object("userAttributes");
        String email = attributes.text("email", ANY_LENGTH);
        if (source.startsWith(SIGNING_IN)) {
            // Nobody signs in unconfirmed; but one whom a clerk confirmed has not proved the e-mail, and the pool says
            // so.
            if (!"false".equals(String.valueOf(attributes.raw().get("email_verified")))) {
                takingUp.apply(attributes.text("sub", ANY_LENGTH), email);
            }
            return Json.map("claimsOverrideDetails", null);
        }
        if (!source.equals(CREATED_BY_STAFF) && !signingUp.mayGoOn(email)) {
            throw SignUpRefused.withoutTicket();
        }
        // The pool itself confirms the e-mail by a code: the guard never does.
        return Json.map("autoConfirmUser", false, "autoVerifyEmail", false, "autoVerifyPhone", false);
    }
}
