package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Ledgers;
import pl.ebok.infratests.client.Processes;
import pl.ebok.infratests.client.Runs;
import pl.ebok.infratests.client.TestCustomer;
import pl.ebok.infratests.client.Waiting;

/** A billing run whose process is killed while it writes. */
@EndToEnd
@Order(Integer.MAX_VALUE) // its many invoices keep the archive busy, and other tests wait for theirs
class KilledRunTest {
    private static final String HANDLER = "pl.ebok.billing.BillBatchHandler";
    /** Other customers each time, so that it can be repeated on the same stack. */
    private static final int FIRST = ThreadLocalRandom.current().nextInt(920_000, 999_900);

    private static final String CYCLE = "K" + FIRST;
    private static final LocalDate BILLING_DATE = LocalDate.of(2026, 11, 5);
    private static final Ledgers LEDGERS = new Ledgers(Ebok.STACK);

    /** One batch; September and October are due, a month each. */
    private static final List<TestCustomer> CUSTOMERS = IntStream.range(0, 50)
            .mapToObj(i -> new TestCustomer(Integer.toString(FIRST + i), CYCLE, 1))
            .toList();

    @BeforeAll
    static void arrive() throws IOException {
        var lines = new StringBuilder();
        for (TestCustomer customer : CUSTOMERS) {
            lines.append(JSON.std.asString(customer.backOfficeLine())).append('\n');
        }
        Ebok.EXCHANGE.drop(
                "inbound/backoffice/killed-run-" + FIRST + ".jsonl",
                lines.toString().getBytes(StandardCharsets.UTF_8));
        Waiting.untilTrue(
                "the import of the customers",
                () -> !Ebok.EXCHANGE.keysBelow("processed/killed-run-" + FIRST).isEmpty());
    }

    @Test
    void should_issue_each_invoice_once_although_the_process_was_killed_in_the_middle() {
        Runs.Execution run = Ebok.RUNS.start(CYCLE, BILLING_DATE);
        Processes processes = Processes.ofStack();
        String first = CUSTOMERS.getFirst().number();
        Waiting.closely("the first invoice", () -> !LEDGERS.issuedTo(first).isEmpty());
        processes.running(HANDLER).forEach(ProcessHandle::destroyForcibly);
        long whenKilled = invoices();

        var report = Ebok.RUNS.outcome(run);

        assertThat(whenKilled).as("invoices when it was killed").isBetween(1L, 2L * CUSTOMERS.size() - 1);
        assertThat(report).containsEntry("complete", true).containsEntry("invoices", 2 * CUSTOMERS.size());
        assertEachOnce();

        Ebok.RUNS.bill(CYCLE, BILLING_DATE);
        assertEachOnce();
    }

    private static long invoices() {
        return CUSTOMERS.stream()
                .mapToLong(customer -> LEDGERS.issuedTo(customer.number()).size())
                .sum();
    }

    /** The back office's three invoices are numbered 1 to 3. */
    private static void assertEachOnce() {
        for (TestCustomer customer : CUSTOMERS) {
            String number = "FV-U-2019-%s-".formatted(customer.number());
            assertThat(LEDGERS.issuedTo(customer.number())).containsExactly(number + "0004", number + "0005");
        }
    }
}
