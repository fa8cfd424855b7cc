package pl.ebok.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.runs.BatchResult;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.runs.RunFailure;
import pl.ebok.json.Json;

class WorkAndFilesOfOfficeTest extends StaffOffice {
    @Test
    void should_count_what_waits() {
        run("A-2026-10-05", List.of());
        run("B-2026-10-05", List.of(new RunFailure(new CustomerNumber("101001"), "U/1", "price-missing", "W1")));
        new DynamoDemands(db.table("LedgerTable"))
                .propose(new ProposedDemand(demand(issued()), ProposedDemand.Decision.WAITING, null), null);
        new DynamoAuditTrail(db.table("AuditTable"))
                .add(new AuditEntry(
                        NOW.minusSeconds(60), "delivery", "email-bounced", CUSTOMER, "W-1", Map.of(), Map.of()));

        var work = given("get-work").body();

        assertThat(work)
                .containsEntry("approvals", 1)
                .containsEntry("bounces", 1)
                .containsEntry("visitsToday", 0);
        assertThat(work.get("runs")).isEqualTo(Map.of("running", 0, "withFailures", 1));
        assertThat(work.get("complaints")).isEqualTo(Map.of("open", 0, "dueSoon", 0, "overdue", 0));
        assertThat(work.get("payments")).isEqualTo(Map.of("unmatched", 0));
    }

    @Test
    void should_list_the_latest_runs_with_what_they_did() {
        run("A-2026-10-05", List.of());
        run("B-2026-10-05", List.of(new RunFailure(new CustomerNumber("101001"), "U/1", "price-missing", "W1")));

        assertThat(Json.objects(given("list-runs").body().get("items")))
                .extracting(item -> item.get("runId") + " " + item.get("status") + " " + item.get("customersDone"))
                .containsExactlyInAnyOrder("A-2026-10-05 finished 3", "B-2026-10-05 finished-with-errors 3");
    }

    @Test
    void should_show_what_could_not_be_taken_of_a_file() {
        exchange.taken("listopad.xml", "{\"errors\": [{\"line\": 12, \"reason\": \"kwota\"}], \"warnings\": []}");
        exchange.taken("październik 2.xml", null);

        var items = Json.objects(given("list-imports").body().get("items"));
        assertThat(items)
                .extracting(item -> item.get("fileName") + " " + item.get("status"))
                .containsExactly("listopad.xml taken-in-part", "październik 2.xml taken");
        assertThat(one(items.getFirst().get("importId")).body().get("report"))
                .asString()
                .contains("line=12");
        assertThat(one(items.getLast().get("importId")).body()).containsEntry("report", null);
        assertThat(one("bm8").problem()).isEqualTo("not-found");
    }

    @Test
    void should_leave_a_file_to_be_taken_and_write_down_who_did() {
        var answer = given("drop-file");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(exchange.dropped).isEqualTo(Map.of("STATEMENT/listopad.xml", "<Document/>"));
        assertThat(new DynamoAuditTrail(db.table("AuditTable")).ofDay(LocalDate.parse("2026-11-05")))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("file-dropped", "listopad.xml"));
    }

    @Test
    void should_refuse_a_file_that_cannot_be_what_it_is_said_to_be() {
        assertThat(given("drop-file", "listopad.xml", "../listopad.xml").status())
                .isEqualTo(400);
        assertThat(given("drop-file", "listopad.xml", "listopad.exe").status()).isEqualTo(400);
        assertThat(given("drop-file", "PERvY3VtZW50Lz4=", "%%%").status()).isEqualTo(400);
        assertThat(exchange.dropped).isEmpty();
    }

    @Test
    void should_approve_several_and_say_of_each_what_became_of_it() {
        var items = Json.objects(given("approve-demands").body().get("items"));

        assertThat(items)
                .extracting(item -> item.get("noticeId") + " " + item.get("sent") + " " + item.get("reason"))
                .containsExactly(
                        "W-101001-2026-10-31-final-demand false notice-not-found", "W-1 false notice-not-found");
    }

    private Fixture.Answer one(Object importId) {
        return given("get-import", "IMPORT_ID", String.valueOf(importId));
    }

    private void run(String runId, List<RunFailure> failures) {
        var runs = new DynamoBillingRuns(db.table("BillingTable"));
        Instant at = NOW.minusSeconds(600);
        runs.start(new BillingRun(runId, "A", LocalDate.parse("2026-10-05"), 3, 1, at, null, List.of()));
        runs.record(runId, new BatchResult(0, 3, 2, failures));
        runs.finish(runId, at.plusSeconds(30));
    }
}
