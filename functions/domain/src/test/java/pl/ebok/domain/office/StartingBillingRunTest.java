package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.MemoryBillingRuns;

class StartingBillingRunTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final LocalDate BILLING_DATE = LocalDate.parse("2026-11-05");
    private static final String REQUEST = "0b5c6f3e-7f0e-4f0a-9d59-6a4a2f7f0b11";
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");

    private final MemoryBillingRuns runs = new MemoryBillingRuns();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final List<String> started = new ArrayList<>();
    private final StartingBillingRun starting =
            starting((execution, run, cycle, day) -> started.add(execution + " " + run + " " + cycle + " " + day));

    @Test
    void should_note_the_run_set_it_going_and_write_it_down() {
        var run = new BillingRun("A-2026-11-05", "A", BILLING_DATE, 0, 0, NOW, null, List.of());

        assertThat(start()).contains(run);

        assertThat(runs.find("A-2026-11-05")).contains(run);
        assertThat(started).containsExactly("A-2026-11-05-0b5c6f3e7f0e A-2026-11-05 A 2026-11-05");
        assertThat(audit.entries())
                .containsExactly(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "billing-run-started",
                        null,
                        "A-2026-11-05",
                        Map.of(),
                        Map.of("cycle", "A", "billingDate", "2026-11-05")));
    }

    @Test
    void should_start_no_second_run_while_one_of_the_same_cycle_and_day_goes_on() {
        start();

        assertThat(start()).isEmpty();
        assertThat(started).hasSize(1);
        assertThat(audit.entries()).hasSize(1);
        assertThat(starting.start(CLERK, "B", BILLING_DATE, REQUEST)).isPresent();
    }

    @Test
    void should_start_none_while_the_schedule_runs_the_same_cycle_and_day() {
        runs.start(new BillingRun("A-2026-11-05-schedule", "A", BILLING_DATE, 7, 1, NOW, null, List.of()));

        assertThat(start()).isEmpty();
        assertThat(started).isEmpty();

        runs.finish("A-2026-11-05-schedule", NOW);
        assertThat(start()).isPresent();
    }

    @Test
    void should_bill_at_most_forty_five_days_ahead_and_a_year_back() {
        assertThat(starting.mayBill(BILLING_DATE.plusDays(45))).isTrue();
        assertThat(starting.mayBill(BILLING_DATE.plusDays(46))).isFalse();
        assertThat(starting.mayBill(BILLING_DATE.minusYears(1))).isTrue();
        assertThat(starting.mayBill(BILLING_DATE.minusYears(1).minusDays(1))).isFalse();
    }

    @Test
    void should_number_the_runs_after_the_first() {
        start();
        runs.finish("A-2026-11-05", NOW);
        assertThat(start()).map(BillingRun::runId).contains("A-2026-11-05-2");
        runs.finish("A-2026-11-05-2", NOW);

        assertThat(start()).map(BillingRun::runId).contains("A-2026-11-05-3");
        assertThat(start()).isEmpty();
    }

    @Test
    void should_finish_at_once_what_could_not_be_set_going() {
        var broken = starting((execution, run, cycle, day) -> {
            throw new IllegalStateException("no engine");
        });

        assertThatThrownBy(() -> broken.start(CLERK, "A", BILLING_DATE, REQUEST))
                .hasMessage("no engine");

        assertThat(runs.find("A-2026-11-05")).map(BillingRun::finishedAt).contains(NOW);
        assertThat(audit.entries()).isEmpty();
        assertThat(start()).map(BillingRun::runId).contains("A-2026-11-05-2");
    }

    @Test
    void should_resume_under_its_own_name_what_is_over() {
        BillingRun over = run(7, NOW.minus(Duration.ofDays(1)), NOW.minusSeconds(60));

        Optional<BillingRun> resumed = starting.resume(CLERK, over, REQUEST);

        assertThat(resumed)
                .contains(new BillingRun("B-2026-10-05", "B", over.billingDate(), 0, 0, NOW, null, List.of()));
        assertThat(runs.find("B-2026-10-05")).isEqualTo(resumed);
        assertThat(started).containsExactly("B-2026-10-05-0b5c6f3e7f0e B-2026-10-05 B 2026-10-05");
        assertThat(audit.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .extracting(AuditEntry::action, AuditEntry::subject)
                        .containsExactly("billing-run-resumed", "B-2026-10-05"));
    }

    @Test
    void should_not_resume_what_still_goes_on() {
        assertThat(starting.resume(CLERK, run(7, NOW.minusSeconds(60), null), REQUEST))
                .isEmpty();
        assertThat(started).isEmpty();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_take_a_run_as_broken_off_after_six_hours_and_one_without_batches_after_a_quarter_of_an_hour() {
        Instant sixHours = NOW.minus(Duration.ofHours(6));
        Instant quarter = NOW.minus(Duration.ofMinutes(15));

        assertThat(starting.isGoingOn(run(1, sixHours.plusSeconds(1), null))).isTrue();
        assertThat(starting.isGoingOn(run(1, sixHours, null))).isFalse();
        assertThat(starting.isGoingOn(run(0, quarter.plusSeconds(1), null))).isTrue();
        assertThat(starting.isGoingOn(run(0, quarter, null))).isFalse();
        assertThat(starting.isGoingOn(run(1, NOW.minusSeconds(60), NOW))).isFalse();
    }

    private Optional<BillingRun> start() {
        return starting.start(CLERK, "A", BILLING_DATE, REQUEST);
    }

    private StartingBillingRun starting(BillingRunStarter starter) {
        return new StartingBillingRun(runs, starter, audit, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static BillingRun run(int batches, Instant startedAt, Instant finishedAt) {
        return new BillingRun(
                "B-2026-10-05", "B", LocalDate.parse("2026-10-05"), 9, batches, startedAt, finishedAt, List.of());
    }
}
