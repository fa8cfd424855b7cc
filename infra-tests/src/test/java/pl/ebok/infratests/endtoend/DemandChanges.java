package pl.ebok.infratests.endtoend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.endtoend.Change.Trace;

/** What clerks decide about demands: three debtors whose first demand has run out. */
final class DemandChanges {
    private static final String CYCLE = "Z902180";
    /** The demand of that day has run out, and its final one is proposed. */
    private static final LocalDate DEMANDED_ON = ImportedCustomer.TODAY.minusDays(20);

    private final Api clerk = Ebok.clerk();
    private final Map<String, Supplier<Change>> byOperation = new LinkedHashMap<>();

    DemandChanges() {
        Ebok.handOver(
                List.of(debtor("902180"), debtor("902181"), debtor("902182").onPaper(), debtor("902183")));
        Ebok.RUNS.bill(CYCLE, DEMANDED_ON);
        for (String number : List.of("902180", "902181", "902182", "902183")) {
            noticeOf(number, "stage=demand");
        }
        Ebok.RUNS.demand(Instant.now());
        byOperation.put(
                "staffApproveDemand",
                () -> decided(
                        "902180",
                        "stage=final-demand",
                        "/approve",
                        Map.of(),
                        "demand-approved",
                        Set.of("decision", "total")));
        byOperation.put(
                "staffApproveDemands",
                () -> Change.post(
                                clerk,
                                "/staff/dunning/approvals",
                                Map.of("noticeIds", List.of(noticeOf("902183", "stage=final-demand"))))
                        .leaving(new Trace(
                                Ebok.STACK.output("staffUser"),
                                "demand-approved",
                                Optional.of("902183"),
                                Set.of(),
                                Set.of("decision", "total"))));
        byOperation.put(
                "staffRejectDemand",
                () -> decided(
                        "902181",
                        "stage=final-demand",
                        "/reject",
                        Map.of("reason", "Ugoda w przygotowaniu"),
                        "demand-refused",
                        Set.of("decision", "reason")));
        byOperation.put(
                "staffNoteDemandDelivery",
                () -> decided(
                        "902182",
                        "stage=demand",
                        "/delivery",
                        Map.of("deliveredOn", DEMANDED_ON.plusDays(3).toString()),
                        "demand-delivered",
                        Set.of("deliveredOn")));
    }

    Map<String, Supplier<Change>> byOperation() {
        return byOperation;
    }

    private static ImportedCustomer debtor(String number) {
        return ImportedCustomer.lastBilledEarlier(number, CYCLE).owing();
    }

    private Change decided(
            String number, String which, String decision, Map<String, String> body, String action, Set<String> after) {
        return Change.post(clerk, "/staff/dunning/" + noticeOf(number, which) + decision, body)
                .leaving(new Trace(Ebok.STACK.output("staffUser"), action, Optional.of(number), Set.of(), after));
    }

    private String noticeOf(String number, String which) {
        return String.valueOf(Ebok.item(clerk, "/staff/dunning?limit=100&" + which, "customerNumber", number)
                .get("noticeId"));
    }
}
