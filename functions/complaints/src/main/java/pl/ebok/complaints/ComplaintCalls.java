package pl.ebok.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.cases.CaseMessage;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.Cases;
import pl.ebok.domain.cases.Category;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.domain.cases.FilingComplaint;
import pl.ebok.domain.cases.TrackingCase;
import pl.ebok.domain.cases.WritingMessage;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.ComplaintAnswer;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;

/** The calls about complaints and what is written about them. */
final class ComplaintCalls {
    private static final int SUBJECT = 200;
    private static final int TEXT = 5_000;
    private static final int INVOICE_ID = 320;
    private static final int EMAIL = 254;

    private final CustomerAccess access;
    private final Cases cases;
    private final FilingComplaint filing;
    private final WritingMessage writing;
    private final TrackingCase tracking;
    private final AccountAudit audit;
    private final Clock clock;

    ComplaintCalls(
            CustomerAccess access,
            Cases cases,
            FilingComplaint filing,
            WritingMessage writing,
            TrackingCase tracking,
            AccountAudit audit,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.filing = filing;
        this.writing = writing;
        this.tracking = tracking;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse track(ApiRequest request) {
        Fields query = request.query();
        String email = query.text("email", EMAIL);
        query.check();
        return tracking.apply(request.path("caseNumber"), email)
                .map(complaint -> ApiResponse.ok(ComplaintAnswer.tracking(complaint, today(), request.language())))
                .orElseThrow(() -> ApiResponse.problem(Problem.CASE_NOT_FOUND));
    }

    ApiResponse list(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        return Page.of(request)
                .of(
                        cases.ofCustomer(customer),
                        complaint -> complaint.number().value(),
                        complaint -> ComplaintAnswer.summary(complaint, today()));
    }

    ApiResponse file(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        Fields body = request.body();
        var filed = new FilingComplaint.Request(
                request.requestId(),
                customer,
                request.user().email(),
                body.oneOf("category", Category.class),
                body.text("subject", SUBJECT),
                body.text("description", TEXT),
                body.optionalText("invoiceId", INVOICE_ID));
        body.check();
        return switch (filing.apply(filed)) {
            case FilingComplaint.Filed(Complaint complaint) -> {
                noted(request, "complaint-filed", complaint, receipt(complaint));
                yield ApiResponse.created(ComplaintAnswer.receipt(complaint, today()));
            }
            case FilingComplaint.UnknownInvoice() -> throw ApiResponse.problem(Problem.INVOICE_NOT_FOUND);
            case FilingComplaint.UnknownCustomer() -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
        };
    }

    ApiResponse show(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        Complaint complaint = cases.find(caseNumber(request))
                .filter(found -> found.claimant().customer().equals(customer))
                .orElseThrow(() -> ApiResponse.problem(Problem.CASE_NOT_FOUND));
        return ApiResponse.ok(ComplaintAnswer.full(complaint, cases.messages(complaint), today()));
    }

    ApiResponse write(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        CaseNumber number = caseNumber(request);
        Fields body = request.body();
        String text = body.text("text", TEXT);
        body.check();
        String userId = request.user().userId();
        return switch (writing.byCustomer(customer, number, request.requestId(), text, userId)) {
            case WritingMessage.Written(Complaint complaint, CaseMessage message) -> {
                noted(request, "complaint-message-sent", complaint, Map.of("messageId", message.id()));
                yield ApiResponse.created(ComplaintAnswer.message(message));
            }
            case WritingMessage.CaseClosed() -> throw ApiResponse.problem(Problem.CASE_CLOSED);
            case WritingMessage.UnknownCase() -> throw ApiResponse.problem(Problem.CASE_NOT_FOUND);
        };
    }

    /** What customers wrote stays in the case. */
    private void noted(ApiRequest request, String action, Complaint complaint, Map<String, String> after) {
        var user = new User(request.user().userId(), request.user().email());
        var customer = complaint.claimant().customer();
        audit.changed(user, action, customer, complaint.number().value(), Map.of(), after);
    }

    private static Map<String, String> receipt(Complaint complaint) {
        var invoice = complaint.claim().disputedInvoice();
        return Map.of(
                "status",
                "open",
                "category",
                Texts.of(complaint.claim().category()),
                "invoice",
                invoice == null ? "" : invoice.value(),
                "answerDue",
                complaint.answerDue().toString());
    }

    static CaseNumber caseNumber(ApiRequest request) {
        return CaseNumber.parse(request.path("caseNumber"))
                .orElseThrow(() -> ApiResponse.problem(Problem.CASE_NOT_FOUND));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
