package pl.ebok.aws.runs;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.runs.BatchResult;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.BillingRuns;
import pl.ebok.domain.runs.RunFailure;

/** A run is one item, and one more for the result of each batch. */
public final class DynamoBillingRuns implements BillingRuns {
    private static final String PLAN = "PLAN";
    private static final String BATCH = "BATCH#";
    private static final String GOING_ON = "GOING_ON";
    /** A run that says nothing for so long has broken off. */
    private static final Duration LONGEST = Duration.ofHours(6);
    /** Between the start and the first step there is nothing but seconds. */
    private static final Duration LONGEST_PLANNING = Duration.ofMinutes(15);

    private final Table table;
    private final String kind;

    /** Runs that bill. */
    public DynamoBillingRuns(Table table) {
        this(table, "RUNS");
    }

    private DynamoBillingRuns(Table table, String kind) {
        this.table = table;
        this.kind = kind;
    }

    /** Runs of every day, such as demands and reminders; their cycle is the name of the work. */
    public static DynamoBillingRuns ofEveryDay(Table table) {
        return new DynamoBillingRuns(table, "DAILY-RUNS");
    }

    @Override
    public boolean start(BillingRun run) {
        if (!reserve(run)) {
            return false;
        }
        // Customers are dealt out anew: a batch counts only when this attempt has done it.
        table.query(key(run.runId()), BATCH).forEach(batch -> table.delete(batch.pk(), batch.sk()));
        table.put(Item.of(key(run.runId()), PLAN)
                .with("type", "RUN")
                .with("runId", run.runId())
                .with("cycle", run.cycle())
                .with("billingDate", run.billingDate())
                .with("customers", run.customers())
                .with("batches", run.batches())
                .with("startedAt", run.startedAt())
                .reference(kind, run.startedAt() + "#" + run.runId()));
        return true;
    }

    /** One run of a cycle and day at a time; one that broke off gives way after a while, or to itself. */
    private boolean reserve(BillingRun run) {
        long now = run.startedAt().getEpochSecond();
        long until = now + (run.batches() == 0 ? LONGEST_PLANNING : LONGEST).toSeconds();
        return table.update(
                        goingOn(run.cycle(), run.billingDate()),
                        GOING_ON,
                        update -> update.updateExpression("SET #type = :type, runId = :run, #until = :until")
                                .conditionExpression("attribute_not_exists(pk) OR runId = :run OR #until < :now")
                                .expressionAttributeNames(Map.of("#type", "type", "#until", "until"))
                                .expressionAttributeValues(Map.of(
                                        ":type", fromS(GOING_ON),
                                        ":run", fromS(run.runId()),
                                        ":until", fromN(Long.toString(until)),
                                        ":now", fromN(Long.toString(now)))))
                .isPresent();
    }

    private static String goingOn(String cycle, LocalDate billingDate) {
        return "CYCLE#" + cycle + "#" + billingDate;
    }

    @Override
    public void record(String runId, BatchResult result) {
        table.put(Item.of(key(runId), BATCH + "%06d".formatted(result.batch()))
                .with("type", "BATCH")
                .with("batch", result.batch())
                .with("customers", result.customers())
                .with("invoices", result.invoices())
                .withAll(
                        "failures",
                        result.failures(),
                        failure -> Item.map()
                                .with("customer", failure.customer().value())
                                .with("contractNumber", failure.contractNumber())
                                .with("reason", failure.reason())
                                .with("detail", failure.detail())));
    }

    @Override
    public void finish(String runId, Instant at) {
        table.update(
                        key(runId),
                        PLAN,
                        update -> update.updateExpression("SET finishedAt = :at")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(Map.of(":at", fromS(at.toString()))))
                .ifPresent(plan -> table.transaction()
                        .deleteIf(
                                table,
                                goingOn(plan.text("cycle"), plan.date("billingDate")),
                                GOING_ON,
                                "runId = :run",
                                Map.of(":run", fromS(runId)))
                        .commit());
    }

    @Override
    public Optional<BillingRun> find(String runId) {
        List<Item> items = table.query(key(runId));
        return items.stream()
                .filter(item -> item.sk().equals(PLAN))
                .findFirst()
                .map(plan -> run(
                        plan,
                        items.stream()
                                .filter(item -> item.sk().startsWith(BATCH))
                                .map(DynamoBillingRuns::result)
                                .toList()));
    }

    @Override
    public List<BillingRun> latest(int limit) {
        return table.byReference(kind).stream()
                .map(plan -> run(plan, List.of()))
                .sorted(Comparator.comparing(BillingRun::startedAt).reversed())
                .limit(limit)
                .toList();
    }

    private static BillingRun run(Item plan, List<BatchResult> results) {
        return new BillingRun(
                plan.text("runId"),
                plan.text("cycle"),
                plan.date("billingDate"),
                (int) plan.number("customers"),
                (int) plan.number("batches"),
                plan.instant("startedAt"),
                plan.optionalInstant("finishedAt"),
                results);
    }

    private static BatchResult result(Item item) {
        return new BatchResult(
                (int) item.number("batch"),
                (int) item.number("customers"),
                (int) item.number("invoices"),
                item.all(
                        "failures",
                        failure -> new RunFailure(
                                new CustomerNumber(failure.text("customer")),
                                failure.text("contractNumber"),
                                failure.text("reason"),
                                failure.text("detail"))));
    }

    private static String key(String runId) {
        return "RUN#" + runId;
    }
}
