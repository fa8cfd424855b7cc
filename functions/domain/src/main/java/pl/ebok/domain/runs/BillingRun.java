package pl.ebok.domain.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing run as planned, and how far it is.
 *
 * @param customers how many customers it covers
 * @param batches in how many batches
 * @param finishedAt absent while it goes on, or where it broke off
 * @param results of the batches done so far
 */
public record BillingRun(
        String runId,
        String cycle,
        LocalDate billingDate,
        int customers,
        int batches,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<BatchResult> results) {
    public BillingRun {
        results = List.copyOf(results);
    }

    public int invoices() {
        return results.stream().mapToInt(BatchResult::invoices).sum();
    }

    public int customersDone() {
        return results.stream().mapToInt(BatchResult::customers).sum();
    }

    public List<RunFailure> failures() {
        return results.stream().flatMap(result -> result.failures().stream()).toList();
    }

    /** Finished with every batch; a contract may still be left out. */
    public boolean allBatchesDone() {
        return finishedAt != null && results.size() == batches;
    }

    /** Nobody was left out: no batch, and no contract. */
    public boolean isComplete() {
        return allBatchesDone() && failures().isEmpty();
    }
}
