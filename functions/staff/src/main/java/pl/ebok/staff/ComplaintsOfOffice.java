package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.cases.AnsweringComplaint;
import pl.ebok.domain.cases.CaseMessage;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.CaseStatus;
import pl.ebok.domain.cases.Cases;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.domain.cases.ComplaintsToAnswer;
import pl.ebok.domain.cases.Decision;
import pl.ebok.domain.cases.OpeningAttachment;
import pl.ebok.domain.cases.WritingMessage;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.ComplaintAnswer;
import pl.ebok.http.answers.LinkAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Complaints as clerks see them: what waits, what was written, and the answer. */
final class ComplaintsOfOffice {
    private static final int TEXT = 5_000;
    private static final Text ACCEPTED_BY_SILENCE = new Text(
            "Termin minął bez odpowiedzi: reklamacja konsumenta jest uznana za uwzględnioną, można ją tylko uwzględnić.",
            "The period ended without an answer: a consumer's complaint counts as accepted and can only be accepted.");

    private final Cases cases;
    private final AnsweringComplaint answering;
    private final WritingMessage writing;
    private final OpeningAttachment opening;
    private final Names names;
    private final CaseAudit audit;
    private final Clock clock;

    ComplaintsOfOffice(
            Cases cases,
            AnsweringComplaint answering,
            WritingMessage writing,
            OpeningAttachment opening,
            Names names,
            CaseAudit audit,
            Clock clock) {
        this.cases = cases;
        this.answering = answering;
        this.writing = writing;
        this.opening = opening;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        Fields query = request.query();
        CaseStatus status = query.optionalOneOf("status", CaseStatus.class);
        LocalDate dueBefore = query.optionalDate("dueBefore");
        query.check();
        var found = new ComplaintsToAnswer(cases).apply(status, dueBefore == null ? LocalDate.MAX : dueBefore, today());
        return Page.of(request)
                .of(
                        found,
                        complaint -> complaint.number().value(),
                        complaint -> named(ComplaintAnswer.staffSummary(complaint, today()), complaint));
    }

    ApiResponse show(ApiRequest request) {
        return shown(cases.find(caseNumber(request)).orElseThrow(() -> ApiResponse.problem(Problem.CASE_NOT_FOUND)));
    }

    private ApiResponse shown(Complaint complaint) {
        return ApiResponse.ok(
                named(ComplaintAnswer.staffFull(complaint, cases.messages(complaint), today()), complaint));
    }

    private Map<String, @Nullable Object> named(Map<String, @Nullable Object> answer, Complaint complaint) {
        answer.put("name", names.of(complaint.claimant().customer()));
        return answer;
    }

    ApiResponse answer(ApiRequest request) {
        CaseNumber number = caseNumber(request);
        Fields body = request.body();
        Decision decision = body.oneOf("decision", Decision.class);
        String text = body.text("text", TEXT);
        body.check();
        return switch (answering.apply(number, decision, text, request.user().userId())) {
            case AnsweringComplaint.Answered(Complaint before, Complaint after) -> {
                audit.answered(Clerk.of(request), before.statusOn(today()), after);
                yield shown(after);
            }
            case AnsweringComplaint.AlreadyAnswered() -> throw ApiResponse.problem(Problem.CASE_CLOSED);
            case AnsweringComplaint.AcceptedBySilence() ->
                throw ApiResponse.problem(Problem.CASE_CLOSED, ACCEPTED_BY_SILENCE);
            case AnsweringComplaint.UnknownCase() -> throw ApiResponse.problem(Problem.CASE_NOT_FOUND);
        };
    }

    ApiResponse write(ApiRequest request) {
        CaseNumber number = caseNumber(request);
        Fields body = request.body();
        String text = body.text("text", TEXT);
        body.check();
        String clerk = request.user().userId();
        return switch (writing.byStaff(number, request.requestId(), text, clerk)) {
            case WritingMessage.Written(Complaint complaint, CaseMessage message) -> {
                audit.written(Clerk.of(request), complaint, message);
                yield ApiResponse.created(ComplaintAnswer.message(message));
            }
            case WritingMessage.CaseClosed() -> throw ApiResponse.problem(Problem.CASE_CLOSED);
            case WritingMessage.UnknownCase() -> throw ApiResponse.problem(Problem.CASE_NOT_FOUND);
        };
    }

    ApiResponse openFile(ApiRequest request) {
        return switch (opening.byStaff(caseNumber(request), request.path("attachmentId"))) {
            case OpeningAttachment.Opened(DownloadLink link) -> LinkAnswer.of(link);
            case OpeningAttachment.NothingToOpen() -> throw ApiResponse.problem(Problem.NOT_FOUND);
            case OpeningAttachment.UnknownCase() -> throw ApiResponse.problem(Problem.CASE_NOT_FOUND);
        };
    }

    private static CaseNumber caseNumber(ApiRequest request) {
        return CaseNumber.parse(request.path("caseNumber"))
                .orElseThrow(() -> ApiResponse.problem(Problem.CASE_NOT_FOUND));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
