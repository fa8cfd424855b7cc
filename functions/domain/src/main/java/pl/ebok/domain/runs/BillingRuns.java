package pl.ebok.domain.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The billing runs and their results. */
public interface BillingRuns {
    /** Notes a run as planned; one started again keeps its results. */
    void start(BillingRun run);

    /** Keeps the result of a batch in place of an earlier attempt's. */
    void record(String runId, BatchResult result);

    void finish(String runId, Instant at);

    Optional<BillingRun> find(String runId);

    /** Runs without their results, newest first. */
    List<BillingRun> latest(int limit);
}
