package pl.ebok.domain.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;

class BillingRunTest {
    private static final Instant STARTED = Instant.parse("2026-11-05T03:00:00Z");
    private static final RunFailure FAILURE = new RunFailure(new CustomerNumber("101001"), "U/1", "reading-fell", "M1");
    private static final BatchResult FIRST = new BatchResult(0, 50, 61, List.of(FAILURE));
    private static final BatchResult SECOND = new BatchResult(1, 7, 8, List.of());

    @Test
    void should_count_what_its_batches_have_done() {
        BillingRun run = run(null, FIRST, SECOND);

        assertThat(run.invoices()).isEqualTo(69);
        assertThat(run.customersDone()).isEqualTo(57);
        assertThat(run.failures()).containsExactly(FAILURE);
    }

    @Test
    void should_be_complete_when_finished_with_every_batch_and_contract() {
        assertThat(run(STARTED, SECOND, SECOND).isComplete()).isTrue();
        assertThat(run(STARTED, FIRST, SECOND).isComplete())
                .as("a contract left out")
                .isFalse();
        assertThat(run(STARTED, FIRST, SECOND).allBatchesDone()).isTrue();
        assertThat(run(null, FIRST, SECOND).isComplete()).isFalse();
        assertThat(run(STARTED, FIRST).isComplete()).isFalse();
    }

    private static BillingRun run(Instant finishedAt, BatchResult... results) {
        return new BillingRun(
                "A-2026-11-05", "A", LocalDate.parse("2026-11-05"), 57, 2, STARTED, finishedAt, List.of(results));
    }
}
