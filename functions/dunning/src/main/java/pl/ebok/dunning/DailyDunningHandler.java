package pl.ebok.dunning;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoCustomerSearch;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.ledger.DunningStages;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.cases.OpenDisputes;
import pl.ebok.domain.dunning.DailyDemands;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.IssuingDemand;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.office.CustomerSearch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Once a day: the stages that do not wait for the next invoice. The day comes with the event. */
public final class DailyDunningHandler extends EventFunction {
    private final DailyDemands demanding;
    private final StageTable stages;
    private final CustomerSearch search;
    private final Clock clock;

    public DailyDunningHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clock.systemUTC());
    }

    DailyDunningHandler(Settings settings, DynamoDbClient client, Clock clock) {
        var customers = settings.table(client, "CUSTOMERS_TABLE");
        var ledger = settings.table(client, "LEDGER_TABLE");
        var disputes = new OpenDisputes(new DynamoCases(settings.table(client, "CASES_TABLE")));
        this.stages = DunningStages.of(settings.text("DUNNING_STAGES"));
        this.search = new DynamoCustomerSearch(customers);
        this.demanding = new DailyDemands(
                new DynamoCustomers(customers),
                new DynamoLedger(ledger),
                new GatheringFacts(disputes, InterestRates.published()),
                stages,
                new IssuingDemand(new DynamoDemands(ledger)));
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        LocalDate today = scheduledDay(event, clock);
        if (!stages.daily().isEmpty()) {
            search.forEach(List.of(), number -> demanding.apply(number, today));
        }
        return done();
    }
}
