package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;
import pl.ebok.staff.DunningAnswers.Case;

/** Demands for payment, and what holds them back. */
final class Dunning {
    private static final Comparator<Case> NEWEST_FIRST = Comparator.<Case, LocalDate>comparing(
                    one -> one.demand().issuedOn())
            .thenComparing(one -> one.demand().noticeId())
            .reversed();
    private static final DunningStage NONE = StageTable.STANDARD.stages().getFirst();

    private final Customers customers;
    private final Ledger ledger;
    private final Demands demands;
    private final StageTable stages;
    private final DunningAnswers answers;
    private final AccountAudit audit;
    private final Clock clock;

    Dunning(
            Customers customers,
            Ledger ledger,
            Demands demands,
            StageTable stages,
            DunningAnswers answers,
            AccountAudit audit,
            Clock clock) {
        this.customers = customers;
        this.ledger = ledger;
        this.demands = demands;
        this.stages = stages;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        Fields query = request.query();
        DunningStage stage = query.parsed("stage", this::stage, knownStages(), NONE);
        Status status = query.optionalOneOf("status", Status.class);
        query.check();
        List<Case> cases = (stage == null ? stages.stages() : List.of(stage))
                .stream()
                        .flatMap(each -> cases(each.name(), status))
                        .sorted(NEWEST_FIRST)
                        .toList();
        var ledgers = new HashMap<CustomerNumber, CustomerLedger>();
        return Page.of(request).of(cases, one -> one.demand().noticeId(), one -> answers.of(one, ledgers));
    }

    private Stream<Case> cases(String stage, @Nullable Status status) {
        Stream<Case> waiting = status == Status.SENT
                ? Stream.of()
                : demands.waiting(stage).stream().map(proposal -> new Case(proposal.demand(), "waiting"));
        Stream<Case> sent = status == Status.WAITING
                ? Stream.of()
                : demands.ofStage(stage).stream().map(Case::sent);
        return Stream.concat(waiting, sent);
    }

    private DunningStage stage(String name) {
        return stages.named(name).orElseThrow(() -> new IllegalArgumentException("not in the table"));
    }

    private Text knownStages() {
        String names = String.join(
                ", ", stages.stages().stream().map(DunningStage::name).toList());
        return new Text("jedno z: " + names, "one of: " + names);
    }

    ApiResponse hold(ApiRequest request) {
        Customer customer = Clerk.customer(request, customers);
        LocalDate today = BusinessZone.today(clock);
        Fields body = request.body();
        DunningHold.Kind kind = body.optionalOneOf("kind", DunningHold.Kind.class);
        String reason = body.text("reason", 500);
        LocalDate until = body.date("until");
        if (until.isBefore(today)) {
            body.violation("until", new Text("nie wcześniej niż dziś", "not before today"));
        }
        String invoice = body.optionalText("invoiceNumber", 64);
        body.check();
        InvoiceNumber names = invoice == null ? null : new InvoiceNumber(invoice);
        if (names != null && ledger.read(customer.number()).invoice(names.id()).isEmpty()) {
            throw ApiResponse.problem(Problem.INVOICE_NOT_FOUND);
        }
        var hold = new DunningHold(
                request.requestId(), names, reason, today, until, kind == null ? DunningHold.Kind.STAFF : kind);
        demands.putHold(customer.number(), hold);
        audit.changed(Clerk.of(request), "dunning-held", customer.number(), Map.of(), written(hold));
        return ApiResponse.created(HoldAnswer.of(hold));
    }

    ApiResponse release(ApiRequest request) {
        Customer customer = Clerk.customer(request, customers);
        LocalDate today = BusinessZone.today(clock);
        DunningHold hold = ledger.read(customer.number()).holds().stream()
                .filter(each -> each.holdId().equals(request.path("holdId")) && !each.isOverOn(today))
                .findFirst()
                .orElseThrow(() -> ApiResponse.problem(Problem.NOT_FOUND));
        DunningHold ended = hold.endedOn(today.minusDays(1));
        demands.putHold(customer.number(), ended);
        audit.changed(Clerk.of(request), "dunning-released", customer.number(), written(hold), written(ended));
        return ApiResponse.noContent();
    }

    private static Map<String, String> written(DunningHold hold) {
        return Map.of(
                "holdId", hold.holdId(),
                "kind", Texts.of(hold.kind()),
                "reason", hold.reason(),
                "until", String.valueOf(hold.until()));
    }

    private enum Status {
        WAITING,
        SENT
    }
}
