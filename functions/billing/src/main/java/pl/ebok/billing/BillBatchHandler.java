package pl.ebok.billing;

import com.amazonaws.services.lambda.runtime.Context;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.runs.BatchResult;
import pl.ebok.domain.runs.BillingCustomers;
import pl.ebok.domain.runs.BillingRuns;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** One batch of a run. Doing it twice, or again after it broke off, issues nothing twice. */
public final class BillBatchHandler extends EventFunction {
    private static final int SHORT = 200;
    private static final InterestRates RATES = InterestRates.published();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Customers customers;
    private final Meters meters;
    private final Ledger ledger;
    private final Tariffs tariffs;
    private final BillingRuns runs;

    public BillBatchHandler() {
        this(Settings.ofEnvironment());
    }

    private BillBatchHandler(Settings settings) {
        this(
                new DynamoCustomers(settings.table(Clients.dynamoDb(), "CUSTOMERS_TABLE")),
                new DynamoMeters(settings.table(Clients.dynamoDb(), "METERING_TABLE")),
                new DynamoLedger(settings.table(Clients.dynamoDb(), "LEDGER_TABLE")),
                new DynamoTariffs(settings.table(Clients.dynamoDb(), "BILLING_TABLE")),
                new DynamoBillingRuns(settings.table(Clients.dynamoDb(), "BILLING_TABLE")));
    }

    BillBatchHandler(Customers customers, Meters meters, Ledger ledger, Tariffs tariffs, BillingRuns runs) {
        this.customers = customers;
        this.meters = meters;
        this.ledger = ledger;
        this.tariffs = tariffs;
        this.runs = runs;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        var fields = new Fields(event);
        String runId = fields.text("runId", SHORT);
        String cycle = fields.text("cycle", SHORT);
        int batch = (int) fields.wholeNumber("batch", 0, Integer.MAX_VALUE);
        LocalDate billingDate = fields.date("billingDate");
        List<String> numbers = fields.texts("customers");
        fields.check();
        // Tariffs are read for each batch: a correction of them counts from the next batch on.
        BatchResult result = new BillingCustomers(customers, meters, ledger, tariffs, RATES, RANDOM)
                .apply(
                        batch,
                        cycle,
                        billingDate,
                        numbers.stream().map(CustomerNumber::new).toList());
        runs.record(runId, result);
        return Json.map(
                "batch",
                batch,
                "invoices",
                result.invoices(),
                "failures",
                result.failures().size());
    }
}
