package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.DunningHold;
import pl.ebok.domain.dunning.Notices;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.NoticeAnswer;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Demands for payment, and what holds them back. */
final class Dunning {
    private static final Comparator<DemandForPayment> NEWEST_FIRST = Comparator.comparing(DemandForPayment::issuedOn)
            .thenComparing(DemandForPayment::noticeId)
            .reversed();

    private final Customers customers;
    private final Ledger ledger;
    private final Notices notices;
    private final AuditTrail trail;
    private final AccountAudit audit;
    private final Clock clock;
    private final InterestRates rates = InterestRates.published();

    Dunning(Customers customers, Ledger ledger, Notices notices, AuditTrail trail, AccountAudit audit, Clock clock) {
        this.customers = customers;
        this.ledger = ledger;
        this.notices = notices;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        Fields query = request.query();
        Stage stage = query.optionalOneOf("stage", Stage.class);
        query.check();
        List<DemandForPayment> demands = (stage == null
                        ? Arrays.stream(Stage.values())
                        : Arrays.stream(new Stage[] {stage}))
                .flatMap(each -> notices.ofStage(Texts.of(each)).stream())
                .sorted(NEWEST_FIRST)
                .toList();
        var accounts = new HashMap<CustomerNumber, Account>();
        return Page.of(request).of(demands, DemandForPayment::noticeId, demand -> shown(demand, accounts));
    }

    private Map<String, @Nullable Object> shown(DemandForPayment demand, Map<CustomerNumber, Account> accounts) {
        CustomerNumber customer = demand.buyer().customerNumber();
        LocalDate today = BusinessZone.today(clock);
        Account account =
                accounts.computeIfAbsent(customer, number -> ledger.read(number).account(rates, today));
        var answer = NoticeAnswer.of(demand);
        answer.put("customerNumber", customer.value());
        answer.put("name", demand.buyer().name());
        answer.put("onHold", isHeld(demand, today));
        answer.put(
                "bounced",
                trail.ofCustomer(customer).stream()
                        .anyMatch(entry -> entry.action().equals("email-bounced")
                                && entry.subject().equals(demand.noticeId())));
        answer.put(
                "settled",
                demand.invoices().stream()
                        .noneMatch(invoice -> account.left(invoice.number()).isPositive()));
        return answer;
    }

    private boolean isHeld(DemandForPayment demand, LocalDate today) {
        List<DunningHold> holds = notices.holdsOf(demand.buyer().customerNumber());
        return demand.invoices().stream()
                .anyMatch(invoice -> holds.stream().anyMatch(hold -> hold.holds(invoice.number(), today)));
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
                UUID.randomUUID().toString(),
                names,
                reason,
                today,
                until,
                kind == null ? DunningHold.Kind.STAFF : kind);
        notices.putHold(customer.number(), hold);
        audit.changed(Clerk.of(request), "dunning-held", customer.number(), Map.of(), written(hold));
        return ApiResponse.created(HoldAnswer.of(hold));
    }

    ApiResponse release(ApiRequest request) {
        Customer customer = Clerk.customer(request, customers);
        LocalDate today = BusinessZone.today(clock);
        DunningHold hold = notices.holdsOf(customer.number()).stream()
                .filter(each -> each.holdId().equals(request.path("holdId")) && !each.isOverOn(today))
                .findFirst()
                .orElseThrow(() -> ApiResponse.problem(Problem.NOT_FOUND));
        DunningHold ended = hold.endedOn(today.minusDays(1));
        notices.putHold(customer.number(), ended);
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

    private enum Stage {
        REMINDER,
        DEMAND,
        FINAL_DEMAND,
        CUT_OFF_PROPOSAL
    }
}
