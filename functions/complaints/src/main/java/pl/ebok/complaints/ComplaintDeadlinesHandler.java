package pl.ebok.complaints;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.domain.cases.WarningOfDeadlines;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Once a day: warns staff of complaints whose answer is nearly due or too late. The day comes with the event. */
public final class ComplaintDeadlinesHandler extends EventFunction {
    private final WarningOfDeadlines warning;
    private final Clock clock;

    public ComplaintDeadlinesHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clock.systemUTC());
    }

    ComplaintDeadlinesHandler(Settings settings, DynamoDbClient client, Clock clock) {
        var cases = new DynamoCases(settings.table(client, "CASES_TABLE"));
        this.warning = new WarningOfDeadlines(cases, Letters.of(settings, client));
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        int warnings = warning.apply(scheduledDay(event, clock));
        return Json.map("warnings", warnings);
    }
}
