package pl.ebok.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.office.StartingBillingRun;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.BillingRuns;
import pl.ebok.domain.runs.RunFailure;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** Billing runs: start, watch, resume. */
final class RunsOfOffice {
    /** A year of cycles; each is read with its batches. */
    private static final int LISTED = 24;

    private final BillingRuns runs;
    private final StartingBillingRun starting;

    RunsOfOffice(BillingRuns runs, StartingBillingRun starting) {
        this.runs = runs;
        this.starting = starting;
    }

    ApiResponse start(ApiRequest request) {
        Fields body = request.body();
        String cycle = body.text("cycle", 16);
        if (!cycle.isEmpty() && !cycle.matches("[A-Za-z0-9-]{1,16}")) {
            body.violation("cycle", new Text("litery, cyfry i łączniki", "letters, digits and hyphens"));
        }
        LocalDate billingDate = body.date("billingDate");
        if (!starting.mayBill(billingDate)) {
            body.violation(
                    "billingDate",
                    new Text("najwyżej 45 dni naprzód i rok wstecz", "at most 45 days ahead and a year back"));
        }
        body.check();
        return ApiResponse.accepted(answer(starting.start(Clerk.of(request), cycle, billingDate, request.requestId())
                .orElseThrow(() -> ApiResponse.problem(Problem.RUN_IN_PROGRESS))));
    }

    ApiResponse list(ApiRequest request) {
        return Page.of(request).of(latest(), BillingRun::runId, this::answer);
    }

    /** Newest first, each with its results. */
    List<BillingRun> latest() {
        return runs.latest(LISTED).stream()
                .flatMap(run -> runs.find(run.runId()).stream())
                .toList();
    }

    boolean isGoingOn(BillingRun run) {
        return starting.isGoingOn(run);
    }

    /** Whether it broke off, or left somebody out. */
    boolean needsSomebody(BillingRun run) {
        return !isGoingOn(run) && (!run.isComplete() || !run.failures().isEmpty());
    }

    ApiResponse show(ApiRequest request) {
        return ApiResponse.ok(answer(run(request)));
    }

    ApiResponse resume(ApiRequest request) {
        return ApiResponse.accepted(answer(starting.resume(Clerk.of(request), run(request), request.requestId())
                .orElseThrow(() -> ApiResponse.problem(Problem.RUN_IN_PROGRESS))));
    }

    private BillingRun run(ApiRequest request) {
        return runs.find(request.path("runId")).orElseThrow(() -> ApiResponse.problem(Problem.NOT_FOUND));
    }

    private Map<String, @Nullable Object> answer(BillingRun run) {
        return Json.map(
                "runId", run.runId(),
                "cycle", run.cycle(),
                "billingDate", run.billingDate().toString(),
                "status", status(run),
                "startedAt", run.startedAt().toString(),
                "finishedAt", Texts.orNull(run.finishedAt()),
                "customers", run.customers(),
                "customersDone", run.customersDone(),
                "invoices", run.invoices(),
                "complete", run.isComplete(),
                "failures", run.failures().stream().map(RunsOfOffice::failure).toList());
    }

    private String status(BillingRun run) {
        if (starting.isGoingOn(run)) {
            return "running";
        }
        if (!run.allBatchesDone()) {
            return "failed";
        }
        return run.failures().isEmpty() ? "finished" : "finished-with-errors";
    }

    private static Map<String, @Nullable Object> failure(RunFailure failure) {
        return Json.map(
                "customerNumber", failure.customer().value(),
                "contractNumber", failure.contractNumber().isEmpty() ? null : failure.contractNumber(),
                "reason", failure.reason(),
                "detail", failure.detail());
    }
}
