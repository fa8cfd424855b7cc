package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.infratests.contract.Contract;
import pl.ebok.infratests.contract.Operation;
import pl.ebok.infratests.endtoend.Change.Trace;

/** What all calls that change something have in common: sent twice they happen once, and they leave a trace. */
@EndToEnd
class EveryChangeTest {
    private static final Set<String> WITHOUT_CUSTOMER =
            Set.of("register", "confirmRegistration", "bookVisit", "cancelVisit");
    private static final Map<String, Supplier<Change>> CHANGES = new HashMap<>();

    @BeforeAll
    static void prepare() {
        CHANGES.putAll(new CustomersChanges().byOperation());
        CHANGES.putAll(new ClerksChanges().byOperation());
        CHANGES.putAll(new DemandChanges().byOperation());
    }

    static Stream<Operation> changes() {
        return Contract.read().operations().stream()
                .filter(operation -> !operation.method().equals("get"));
    }

    static Stream<Operation> posts() {
        return changes().filter(operation -> operation.method().equals("post"));
    }

    static Stream<Operation> others() {
        return changes().filter(operation -> !operation.method().equals("post"));
    }

    @Test
    void should_each_have_a_case_here() {
        assertThat(CHANGES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        changes().map(Operation::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("posts")
    void should_happen_once_however_often_they_are_sent(Operation operation) {
        // GIVEN
        Change change = CHANGES.get(operation.id()).get();
        List<Map<String, Object>> before = traces(change);
        String key = UUID.randomUUID().toString();

        // WHEN
        var first = change.made(key);
        var again = change.made(key);
        var other = change.madeOtherwise(key);

        // THEN
        assertThat(first.status()).as(first.body()).isEqualTo(operation.success());
        assertThat(again.status()).as(again.body()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).as(other.body()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertTraced(operation, change, before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void should_leave_a_trace(Operation operation) {
        // GIVEN
        Change change = CHANGES.get(operation.id()).get();
        List<Map<String, Object>> before = traces(change);

        // WHEN
        var answer = change.made(UUID.randomUUID().toString());

        // THEN
        assertThat(answer.status()).as(answer.body()).isEqualTo(operation.success());
        assertTraced(operation, change, before);
    }

    /** One entry more: who, when, and what before and after. */
    private static void assertTraced(Operation operation, Change change, List<Map<String, Object>> before) {
        assertThat(change.trace().isEmpty()).isEqualTo(WITHOUT_CUSTOMER.contains(operation.id()));
        change.trace().ifPresent(trace -> {
            List<Map<String, Object>> traces = traces(change);
            assertThat(traces).hasSize(before.size() + 1);
            Map<String, Object> newest = traces.getFirst();
            assertThat(keys(newest, "before")).containsAll(trace.before());
            assertThat(keys(newest, "after")).containsAll(trace.after());
            assertThat(Instant.parse(String.valueOf(newest.get("at"))))
                    .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        });
    }

    /** Entries of that action by that actor, newest first. */
    private static List<Map<String, Object>> traces(Change change) {
        return change.trace().map(EveryChangeTest::entries).orElse(List.of());
    }

    private static List<Map<String, Object>> entries(Trace trace) {
        String path = "/staff/audit?actor=%s&action=%s".formatted(trace.actor(), trace.action());
        return Ebok.all(
                Ebok.clerk(),
                trace.customer()
                        .map(number -> path + "&customerNumber=" + number)
                        .orElse(path),
                100);
    }

    private static Set<String> keys(Map<String, Object> entry, String when) {
        return entry.get(when) instanceof Map<?, ?> values
                ? new HashSet<>(values.keySet().stream().map(String::valueOf).toList())
                : Set.of();
    }
}
