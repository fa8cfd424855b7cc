package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.cases.Cases;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.PaymentStatus;
import pl.ebok.domain.ledger.Payments;
import pl.ebok.domain.runs.BillingRun;
import pl.ebok.domain.visits.Visits;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.json.Json;

/** What waits for a clerk, in numbers. */
final class WorkOfOffice {
    private static final int SOON_DAYS = 4;
    private static final int BOUNCED_DAYS = 7;
    private static final int PAGE = 100;
    /** Beyond it the number itself says nothing more. */
    private static final int ENOUGH = 1_000;

    private final Sources sources;
    private final RunsOfOffice runs;
    private final Clock clock;

    /** Where work comes from. */
    record Sources(
            Cases cases, Payments payments, Demands demands, StageTable stages, Visits visits, AuditTrail trail) {}

    WorkOfOffice(Sources sources, RunsOfOffice runs, Clock clock) {
        this.sources = sources;
        this.runs = runs;
        this.clock = clock;
    }

    ApiResponse count(ApiRequest request) {
        LocalDate today = BusinessZone.today(clock);
        List<Complaint> unanswered = sources.cases.unanswered(LocalDate.MAX);
        List<BillingRun> latest = runs.latest();
        return ApiResponse.ok(Json.map(
                "asOf", clock.instant().toString(),
                "complaints",
                        Json.map(
                                "open", unanswered.size(),
                                "dueSoon",
                                        unanswered.stream()
                                                .filter(each -> !each.answerDue()
                                                                .isBefore(today)
                                                        && each.answerDue().isBefore(today.plusDays(SOON_DAYS)))
                                                .count(),
                                "overdue",
                                        unanswered.stream()
                                                .filter(each -> each.answerDue().isBefore(today))
                                                .count()),
                "payments", Json.map("unmatched", unmatched()),
                "approvals",
                        sources.stages.stages().stream()
                                .map(DunningStage::name)
                                .mapToInt(
                                        stage -> sources.demands.waiting(stage).size())
                                .sum(),
                "runs",
                        Json.map(
                                "running",
                                        latest.stream().filter(runs::isGoingOn).count(),
                                "withFailures",
                                        latest.stream()
                                                .filter(runs::needsSomebody)
                                                .count()),
                "bounces", bounces(),
                "visitsToday", sources.visits.on(today).size()));
    }

    private int unmatched() {
        int count = 0;
        @Nullable String after = null;
        do {
            var page = sources.payments.page(PaymentStatus.UNMATCHED, PAGE, after);
            count += page.items().size();
            after = page.next();
        } while (after != null && count < ENOUGH);
        return count;
    }

    private long bounces() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return IntStream.range(0, BOUNCED_DAYS)
                .mapToObj(day::minusDays)
                .flatMap(each -> sources.trail.ofDay(each).stream())
                .filter(entry -> entry.action().equals("email-bounced"))
                .count();
    }
}
