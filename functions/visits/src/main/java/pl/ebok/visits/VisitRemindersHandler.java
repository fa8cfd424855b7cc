package pl.ebok.visits;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.aws.visits.OfficePlan;
import pl.ebok.domain.visits.RemindingOfVisits;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Once a day: reminds those who come tomorrow. The day comes with the event. */
public final class VisitRemindersHandler extends EventFunction {
    private final RemindingOfVisits reminding;
    private final Clock clock;

    public VisitRemindersHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clock.systemUTC());
    }

    VisitRemindersHandler(Settings settings, DynamoDbClient client, Clock clock) {
        this.reminding = new RemindingOfVisits(
                new DynamoVisits(settings.table(client, "VISITS_TABLE")),
                OfficePlan.of(settings.text("OFFICE_PLAN")),
                Letters.of(settings, client));
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        int reminded = reminding.apply(scheduledDay(event, clock));
        return Json.map("reminded", reminded);
    }
}
