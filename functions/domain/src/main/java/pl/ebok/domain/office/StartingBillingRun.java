package pl.ebok.domain.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.runs.BillingDates;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.BillingRuns;

/** Starts a billing run of a cycle and day, or resumes one; one at a time. What is billed already is billed once. */
public final class StartingBillingRun {
    /** A run that says nothing for so long has broken off. */
    private static final Duration LONGEST = Duration.ofHours(6);
    /** Between the start and the first step there is nothing but seconds. */
    private static final Duration LONGEST_PLANNING = Duration.ofMinutes(15);

    private static final int REQUEST_PART = 12;

    private final BillingRuns runs;
    private final BillingRunStarter starter;
    private final AuditTrail audit;
    private final Clock clock;

    public StartingBillingRun(BillingRuns runs, BillingRunStarter starter, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.starter = starter;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts the next run of a cycle and day.
     *
     * @param requestId names the clerk's call, so that one sent twice sets one run going
     * @return the run, or empty where one of the same cycle and day is still going on
     */
    public Optional<BillingRun> start(User clerk, String cycle, LocalDate billingDate, String requestId) {
        String name = cycle + "-" + billingDate;
        String runId = name;
        for (int number = 2; ; number++) {
            Optional<BillingRun> earlier = runs.find(runId);
            if (earlier.isEmpty()) {
                return begin(clerk, "billing-run-started", runId, cycle, billingDate, requestId);
            }
            if (isGoingOn(earlier.get())) {
                return Optional.empty();
            }
            runId = name + "-" + number;
        }
    }

    /** Bills what a run left out; empty where it is still going on. */
    public Optional<BillingRun> resume(User clerk, BillingRun run, String requestId) {
        return isGoingOn(run)
                ? Optional.empty()
                : begin(clerk, "billing-run-resumed", run.runId(), run.cycle(), run.billingDate(), requestId);
    }

    /** Whether a run may bill as of that day. */
    public boolean mayBill(LocalDate billingDate) {
        return BillingDates.allow(billingDate, BusinessZone.today(clock));
    }

    /** Empty where the schedule's run of the same cycle and day is going on. */
    private Optional<BillingRun> begin(
            User clerk, String action, String runId, String cycle, LocalDate billingDate, String requestId) {
        Instant now = clock.instant();
        var run = new BillingRun(runId, cycle, billingDate, 0, 0, now, null, List.of());
        // Noted before its first step notes it, so that who asks right away finds it.
        if (!runs.start(run)) {
            return Optional.empty();
        }
        try {
            starter.start(executionId(runId, requestId), runId, cycle, billingDate);
        } catch (RuntimeException notStarted) {
            runs.finish(runId, now);
            throw notStarted;
        }
        audit.add(new AuditEntry(
                now,
                clerk.actor(),
                action,
                null,
                runId,
                Map.of(),
                Map.of("cycle", cycle, "billingDate", billingDate.toString())));
        return Optional.of(run);
    }

    /** Not by the time: a run may be over and resumed within the second. Step Functions takes 80 characters. */
    private static String executionId(String runId, String requestId) {
        return runId + "-" + requestId.replace("-", "").substring(0, REQUEST_PART);
    }

    public boolean isGoingOn(BillingRun run) {
        Duration longest = run.batches() == 0 ? LONGEST_PLANNING : LONGEST;
        return run.finishedAt() == null
                && clock.instant().isBefore(run.startedAt().plus(longest));
    }
}
