package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.office.DecidingDemand;
import pl.ebok.domain.office.DecidingDemand.Outcome;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;
import pl.ebok.staff.DunningAnswers.Case;

/** What clerks decide about a demand, and when a paper one reached the customer. */
final class DunningDecisions {
    private static final int REASON = 500;
    private static final int TOGETHER = 50;

    private final DecidingDemand deciding;
    private final Ledger ledger;
    private final Demands demands;
    private final DunningAnswers answers;
    private final AccountAudit audit;
    private final Clock clock;

    DunningDecisions(
            DecidingDemand deciding,
            Ledger ledger,
            Demands demands,
            DunningAnswers answers,
            AccountAudit audit,
            Clock clock) {
        this.deciding = deciding;
        this.ledger = ledger;
        this.demands = demands;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse approve(ApiRequest request) {
        NoticeId id = notice(request);
        Fields body = request.body();
        body.raw().keySet().stream()
                .filter(field -> !field.equals("substituteWaterPoint"))
                .forEach(field -> body.violation(field, new Text("nieznane pole", "an unknown field")));
        String waterPoint = body.optionalText("substituteWaterPoint", REASON);
        body.check();
        return answer(deciding.approve(Clerk.of(request), id, waterPoint, BusinessZone.today(clock)));
    }

    /** Several at once: what became of each is said, one that cannot go out does not stop the others. */
    ApiResponse approveAll(ApiRequest request) {
        Fields body = request.body();
        List<String> ids = body.texts("noticeIds");
        if (ids.isEmpty() || ids.size() > TOGETHER) {
            body.violation("noticeIds", new Text("Wybierz od 1 do 50 wezwań", "Choose 1 to 50 demands"));
        }
        body.check();
        return ApiResponse.ok(Json.map(
                "items",
                ids.stream().distinct().map(id -> approved(request, id)).toList()));
    }

    private Map<String, @Nullable Object> approved(ApiRequest request, String id) {
        try {
            Outcome outcome = NoticeId.parse(id)
                    .map(notice -> deciding.approve(Clerk.of(request), notice, null, BusinessZone.today(clock)))
                    .orElseGet(Outcome.Unknown::new);
            answer(outcome);
            return Json.map("noticeId", id, "sent", true, "reason", null, "message", null);
        } catch (ProblemException refused) {
            return Json.map(
                    "noticeId",
                    id,
                    "sent",
                    false,
                    "reason",
                    refused.problem().slug(),
                    "message",
                    refused.detail().in(request.language()));
        }
    }

    ApiResponse reject(ApiRequest request) {
        NoticeId id = notice(request);
        Fields body = request.body();
        String reason = body.text("reason", REASON);
        body.check();
        return answer(deciding.refuse(Clerk.of(request), id, reason));
    }

    /** The first day noted counts: it is the evidence on which cutting off may be proposed. */
    ApiResponse delivered(ApiRequest request) {
        NoticeId id = notice(request);
        Fields body = request.body();
        LocalDate deliveredOn = body.date("deliveredOn");
        body.check();
        DemandForPayment demand = sent(id);
        if (deliveredOn.isBefore(demand.issuedOn()) || deliveredOn.isAfter(BusinessZone.today(clock))) {
            throw ProblemException.unprocessable(
                    "deliveredOn", new Text("od dnia wezwania do dziś", "from the day of the demand to today"));
        }
        demands.recordDelivered(id.customer(), id.text(), deliveredOn);
        DemandForPayment noted = sent(id);
        audit.once(
                Clerk.of(request),
                "demand-delivered",
                id.customer(),
                id.text(),
                Map.of("deliveredOn", String.valueOf(noted.deliveredOn())));
        return ApiResponse.ok(answers.of(Case.sent(noted)));
    }

    private DemandForPayment sent(NoticeId id) {
        return ledger.read(id.customer())
                .demand(id.text())
                .orElseThrow(() -> ApiResponse.problem(Problem.NOTICE_NOT_FOUND));
    }

    private static NoticeId notice(ApiRequest request) {
        return NoticeId.parse(request.path("noticeId"))
                .orElseThrow(() -> ApiResponse.problem(Problem.NOTICE_NOT_FOUND));
    }

    private ApiResponse answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent(var demand) -> ApiResponse.ok(answers.of(Case.sent(demand)));
            case Outcome.Refused(var proposal) -> ApiResponse.ok(answers.of(new Case(proposal.demand(), "refused")));
            case Outcome.Unknown() -> throw ApiResponse.problem(Problem.NOTICE_NOT_FOUND);
            case Outcome.DecidedOtherwise() -> throw ApiResponse.problem(Problem.DEMAND_DECIDED);
            case Outcome.Settled() -> throw ApiResponse.problem(Problem.DEMAND_SETTLED);
            case Outcome.Held() -> throw ApiResponse.problem(Problem.DEMAND_HELD);
            case Outcome.WaterPointMissing() ->
                throw ProblemException.unprocessable(
                        "substituteWaterPoint",
                        new Text("wskaż zastępczy punkt poboru wody", "name the place where there is water meanwhile"));
        };
    }
}
