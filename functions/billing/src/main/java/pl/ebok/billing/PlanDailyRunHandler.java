package pl.ebok.billing;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.customers.DynamoCustomerSearch;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.BillingRuns;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** First step of a day's run, of demands or reminders: deals all customers out into batches. */
public final class PlanDailyRunHandler extends EventFunction {
    private static final int SHORT = 64;
    /** A batch of reminders or demands reads some items a customer: it ends well within its function's time. */
    private static final int BATCH_SIZE = 100;

    private final Supplier<List<CustomerNumber>> customers;
    private final BillingRuns runs;
    private final RunFiles files;
    private final Clock clock;

    public PlanDailyRunHandler() {
        this(Settings.ofEnvironment());
    }

    private PlanDailyRunHandler(Settings settings) {
        this(
                new DynamoCustomerSearch(settings.table(Clients.dynamoDb(), "CUSTOMERS_TABLE"))::all,
                DynamoBillingRuns.ofEveryDay(settings.table(Clients.dynamoDb(), "BILLING_TABLE")),
                new RunFiles(Clients.s3(), settings.text("EXCHANGE_BUCKET")),
                Clock.systemUTC());
    }

    PlanDailyRunHandler(Supplier<List<CustomerNumber>> customers, BillingRuns runs, RunFiles files, Clock clock) {
        this.customers = customers;
        this.runs = runs;
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        var fields = new Fields(event);
        String work = fields.text("work", SHORT);
        fields.check();
        LocalDate day = scheduledDay(event, clock);
        // A plan tried again is the same run.
        String runId = work + "-" + day;
        List<CustomerNumber> numbers = customers.get();
        List<Map<String, @Nullable Object>> batches = batches(runId, day, numbers);
        boolean started = runs.start(
                new BillingRun(runId, work, day, numbers.size(), batches.size(), clock.instant(), null, List.of()));
        if (!started) {
            throw new IllegalStateException("another run of this work and day is going on");
        }
        return Json.map(
                "runId", runId,
                "folder", RunFiles.DAILY,
                "bucket", files.bucket(),
                "key", files.writePlan(RunFiles.DAILY, runId, batches),
                "batches", batches.size());
    }

    private static List<Map<String, @Nullable Object>> batches(
            String runId, LocalDate day, List<CustomerNumber> numbers) {
        List<Map<String, @Nullable Object>> batches = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += BATCH_SIZE) {
            List<CustomerNumber> batch = numbers.subList(from, Math.min(numbers.size(), from + BATCH_SIZE));
            batches.add(Json.map(
                    "runId", runId,
                    "day", day.toString(),
                    "batch", batches.size(),
                    "customers", batch.stream().map(CustomerNumber::value).toList()));
        }
        return batches;
    }
}
