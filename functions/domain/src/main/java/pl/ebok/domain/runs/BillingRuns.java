package pl.ebok.domain.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The billing runs and their results. */
public interface BillingRuns {
    /**
     * Notes a run as planned. What an earlier attempt of it did is counted anew, since more customers may be in it now.
     *
     * @return false where another run of the cycle and date is going on, whoever started it: nothing is noted then
     */
    boolean start(BillingRun run);

    /** Keeps the result of a batch in place of an earlier attempt's. */
    void record(String runId, BatchResult result);

    void finish(String runId, Instant at);

    Optional<BillingRun> find(String runId);

    /** Runs without their results, newest first. */
    List<BillingRun> latest(int limit);
}
