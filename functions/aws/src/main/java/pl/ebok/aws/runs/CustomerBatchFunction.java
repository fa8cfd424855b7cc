package pl.ebok.aws.runs;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.runs.BatchResult;
import pl.ebok.domain.runs.BillingRuns;
import pl.ebok.domain.runs.EachOfBatch;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** A batch of a day's run: the same work for each of its customers, as often as the batch comes. */
public abstract class CustomerBatchFunction extends EventFunction {
    private static final int SHORT = 200;

    private final BillingRuns runs;

    protected CustomerBatchFunction(BillingRuns runs) {
        this.runs = runs;
    }

    /** Does nothing for a number that is nobody's. */
    protected abstract void apply(CustomerNumber number, LocalDate day);

    @Override
    protected final Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        var fields = new Fields(event);
        String runId = fields.text("runId", SHORT);
        int batch = (int) fields.wholeNumber("batch", 0, Integer.MAX_VALUE);
        LocalDate day = fields.date("day");
        List<String> numbers = fields.texts("customers");
        fields.check();
        BatchResult result = EachOfBatch.apply(
                batch, numbers.stream().map(CustomerNumber::new).toList(), number -> apply(number, day));
        runs.record(runId, result);
        result.failures()
                .forEach(failure -> context.getLogger()
                        .log(Json.write(Json.map(
                                        "level",
                                        "ERROR",
                                        "operation",
                                        getClass().getSimpleName(),
                                        "runId",
                                        runId,
                                        "failure",
                                        failure.detail()))
                                + "\n"));
        return Json.map(
                "batch",
                batch,
                "customers",
                result.customers(),
                "failures",
                result.failures().size());
    }
}
