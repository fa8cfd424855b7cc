package pl.ebok.billing;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.BillingRuns;
import pl.ebok.domain.runs.RunFailure;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** Last step of a run: counts what came of it and leaves a report that names whom it failed, and why. */
public final class FinishBillingRunHandler extends EventFunction {
    private static final int SHORT = 200;

    private final BillingRuns runs;
    private final RunFiles files;
    private final Clock clock;

    public FinishBillingRunHandler() {
        this(Settings.ofEnvironment());
    }

    private FinishBillingRunHandler(Settings settings) {
        this(
                new DynamoBillingRuns(settings.table(Clients.dynamoDb(), "BILLING_TABLE")),
                new RunFiles(Clients.s3(), settings.text("EXCHANGE_BUCKET")),
                Clock.systemUTC());
    }

    FinishBillingRunHandler(BillingRuns runs, RunFiles files, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        var fields = new Fields(event);
        String runId = fields.text("runId", SHORT);
        String given = fields.optionalText("folder", SHORT);
        String folder = given == null ? RunFiles.BILLING : given;
        fields.check();
        runs.finish(runId, clock.instant());
        BillingRun run = runs.find(runId).orElseThrow(() -> new IllegalStateException("the run was never planned"));
        Map<String, @Nullable Object> report = Json.map(
                "runId", runId,
                "cycle", run.cycle(),
                "billingDate", run.billingDate().toString(),
                "customers", run.customers(),
                "customersDone", run.customersDone(),
                "batches", run.batches(),
                "batchesDone", run.results().size(),
                "complete", run.isComplete(),
                "invoices", run.invoices(),
                "failures",
                        run.failures().stream()
                                .map(FinishBillingRunHandler::failure)
                                .toList());
        String key = files.writeReport(folder, runId, report);
        return Json.map(
                "runId", runId,
                "invoices", run.invoices(),
                "failures", run.failures().size(),
                "complete", run.isComplete(),
                "report", key);
    }

    private static Map<String, @Nullable Object> failure(RunFailure failure) {
        return Json.map(
                "customerNumber", failure.customer().value(),
                "contractNumber", failure.contractNumber(),
                "reason", failure.reason(),
                "detail", failure.detail());
    }
}
