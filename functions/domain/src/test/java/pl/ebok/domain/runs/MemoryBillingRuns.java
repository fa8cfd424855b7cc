package pl.ebok.domain.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Billing runs in memory. */
public final class MemoryBillingRuns implements BillingRuns {
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Map<String, BillingRun> runs = new LinkedHashMap<>();

    @Override
    public boolean start(BillingRun run) {
        boolean another = runs.values().stream()
                .filter(one ->
                        one.cycle().equals(run.cycle()) && one.billingDate().equals(run.billingDate()))
                .filter(one -> !one.runId().equals(run.runId()))
                .filter(one -> one.finishedAt() == null)
                .anyMatch(one -> one.startedAt().plus(LONGEST).isAfter(run.startedAt()));
        if (!another) {
            put(run, null, run.results());
        }
        return !another;
    }

    @Override
    public void record(String runId, BatchResult result) {
        BillingRun run = runs.get(runId);
        var results = new ArrayList<>(run.results());
        results.removeIf(one -> one.batch() == result.batch());
        results.add(result);
        put(run, run.finishedAt(), results);
    }

    @Override
    public void finish(String runId, Instant at) {
        BillingRun run = runs.get(runId);
        put(run, at, run.results());
    }

    @Override
    public Optional<BillingRun> find(String runId) {
        return Optional.ofNullable(runs.get(runId));
    }

    @Override
    public List<BillingRun> latest(int limit) {
        return runs.values().stream()
                .sorted(Comparator.comparing(BillingRun::startedAt).reversed())
                .limit(limit)
                .toList();
    }

    private void put(BillingRun run, Instant finishedAt, List<BatchResult> results) {
        runs.put(
                run.runId(),
                new BillingRun(
                        run.runId(),
                        run.cycle(),
                        run.billingDate(),
                        run.customers(),
                        run.batches(),
                        run.startedAt(),
                        finishedAt,
                        results));
    }
}
