package pl.ebok.domain.office;

import java.time.LocalDate;

/** Sets the billing of a cycle going. */
public interface BillingRunStarter {
    /**
     * Starts a run, and returns at once.
     *
     * @param executionId the same starts nothing new
     */
    void start(String executionId, String runId, String cycle, LocalDate billingDate);
}
