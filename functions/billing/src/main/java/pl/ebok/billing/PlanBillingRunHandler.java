package pl.ebok.billing;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.runs.BillingDates;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.BillingRuns;
import pl.ebok.json.Json;

/** First step of a run: lists the customers of the cycle and deals them out into batches. */
public final class PlanBillingRunHandler extends EventFunction {
    /** Small enough that a batch ends well before the function's time, large enough that starting it costs little. */
    private static final int BATCH_SIZE = 50;

    private final Customers customers;
    private final BillingRuns runs;
    private final RunFiles files;
    private final Clock clock;

    public PlanBillingRunHandler() {
        this(Settings.ofEnvironment());
    }

    private PlanBillingRunHandler(Settings settings) {
        this(
                new DynamoCustomers(settings.table(Clients.dynamoDb(), "CUSTOMERS_TABLE")),
                new DynamoBillingRuns(settings.table(Clients.dynamoDb(), "BILLING_TABLE")),
                new RunFiles(Clients.s3(), settings.text("EXCHANGE_BUCKET")),
                Clock.systemUTC());
    }

    PlanBillingRunHandler(Customers customers, BillingRuns runs, RunFiles files, Clock clock) {
        this.customers = customers;
        this.runs = runs;
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        RunRequest request = RunRequest.of(event);
        if (!BillingDates.allow(request.billingDate(), BusinessZone.today(clock))) {
            throw new IllegalArgumentException("a run bills at most 45 days ahead and a year back");
        }
        List<CustomerNumber> numbers = customers.inCycle(request.cycle());
        List<Map<String, @Nullable Object>> batches = batches(request, numbers);
        boolean started = runs.start(new BillingRun(
                request.runId(),
                request.cycle(),
                request.billingDate(),
                numbers.size(),
                batches.size(),
                clock.instant(),
                null,
                List.of()));
        if (!started) {
            throw new IllegalStateException("another run of this cycle and date is going on");
        }
        return Json.map(
                "runId", request.runId(),
                "cycle", request.cycle(),
                "billingDate", request.billingDate().toString(),
                "bucket", files.bucket(),
                "key", files.writePlan(RunFiles.BILLING, request.runId(), batches),
                "batches", batches.size());
    }

    private static List<Map<String, @Nullable Object>> batches(RunRequest request, List<CustomerNumber> numbers) {
        List<Map<String, @Nullable Object>> batches = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += BATCH_SIZE) {
            List<CustomerNumber> batch = numbers.subList(from, Math.min(numbers.size(), from + BATCH_SIZE));
            batches.add(Json.map(
                    "runId", request.runId(),
                    "cycle", request.cycle(),
                    "billingDate", request.billingDate().toString(),
                    "batch", batches.size(),
                    "customers", batch.stream().map(CustomerNumber::value).toList()));
        }
        return batches;
    }
}
