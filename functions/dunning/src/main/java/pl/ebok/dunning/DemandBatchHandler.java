package pl.ebok.dunning;

import java.time.LocalDate;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DunningStages;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.runs.CustomerBatchFunction;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.cases.OpenDisputes;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.DailyDemands;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.IssuingDemand;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.InterestRates;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A batch of a day's run: the stages that do not wait for the next invoice. */
public final class DemandBatchHandler extends CustomerBatchFunction {
    private final DailyDemands demanding;

    public DemandBatchHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb());
    }

    DemandBatchHandler(Settings settings, DynamoDbClient client) {
        super(DynamoBillingRuns.ofEveryDay(settings.table(client, "BILLING_TABLE")));
        var customers = settings.table(client, "CUSTOMERS_TABLE");
        var ledger = settings.table(client, "LEDGER_TABLE");
        var disputes = new OpenDisputes(new DynamoCases(settings.table(client, "CASES_TABLE")));
        StageTable stages = DunningStages.of(settings.text("DUNNING_STAGES"));
        this.demanding = new DailyDemands(
                new DynamoCustomers(customers),
                new DynamoLedger(ledger),
                new GatheringFacts(disputes, InterestRates.published()),
                stages,
                new IssuingDemand(new DynamoDemands(ledger)));
    }

    @Override
    protected void apply(CustomerNumber number, LocalDate day) {
        demanding.apply(number, day);
    }
}
