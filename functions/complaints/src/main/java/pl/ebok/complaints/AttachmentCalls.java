package pl.ebok.complaints;

import java.util.Map;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.cases.AttachingFile;
import pl.ebok.domain.cases.Attachment;
import pl.ebok.domain.cases.AttachmentFiles.Upload;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.OpeningAttachment;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.LinkAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** The calls about files attached to a complaint. */
final class AttachmentCalls {
    private static final int NAME = 200;
    private static final int CONTENT_TYPE = 100;
    private static final Text TYPE_NOT_ALLOWED =
            new Text("Przyjmujemy pliki PDF, JPEG i PNG.", "PDF, JPEG and PNG files are taken.");
    private static final Text TOO_BIG = new Text("Plik może mieć najwyżej 10 MB.", "A file has at most 10 MB.");

    private final CustomerAccess access;
    private final AttachingFile attaching;
    private final OpeningAttachment opening;
    private final AccountAudit audit;

    AttachmentCalls(CustomerAccess access, AttachingFile attaching, OpeningAttachment opening, AccountAudit audit) {
        this.access = access;
        this.attaching = attaching;
        this.opening = opening;
        this.audit = audit;
    }

    ApiResponse announce(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        CaseNumber number = ComplaintCalls.caseNumber(request);
        Fields body = request.body();
        var announced = new AttachingFile.Announcement(
                request.requestId(),
                body.text("fileName", NAME),
                body.text("contentType", CONTENT_TYPE),
                body.wholeNumber("size", 1, Long.MAX_VALUE));
        body.check();
        return switch (attaching.apply(customer, number, announced)) {
            case AttachingFile.Announced(Attachment attachment, Upload upload) -> {
                audit.changed(
                        new User(request.user().userId(), request.user().email()),
                        "attachment-announced",
                        customer,
                        number.value(),
                        Map.of(),
                        Map.of("attachmentId", attachment.id(), "size", String.valueOf(attachment.size())));
                yield announced(attachment, upload);
            }
            case AttachingFile.TypeNotAllowed() ->
                throw ProblemException.unprocessable("contentType", TYPE_NOT_ALLOWED);
            case AttachingFile.TooBig() -> throw ProblemException.unprocessable("size", TOO_BIG);
            case AttachingFile.TooMany() -> throw ApiResponse.problem(Problem.TOO_MANY_ATTACHMENTS);
            case AttachingFile.CaseClosed() -> throw ApiResponse.problem(Problem.CASE_CLOSED);
            case AttachingFile.UnknownCase() -> throw ApiResponse.problem(Problem.CASE_NOT_FOUND);
        };
    }

    private static ApiResponse announced(Attachment attachment, Upload upload) {
        return ApiResponse.created(Json.map(
                "attachmentId", attachment.id(),
                "method", upload.method(),
                "url", upload.url().toString(),
                "headers", upload.headers(),
                "expiresAt", upload.expiresAt().toString()));
    }

    ApiResponse open(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        CaseNumber number = ComplaintCalls.caseNumber(request);
        return switch (opening.byCustomer(customer, number, request.path("attachmentId"))) {
            case OpeningAttachment.Opened(DownloadLink link) -> LinkAnswer.of(link);
            case OpeningAttachment.NothingToOpen() -> throw ApiResponse.problem(Problem.NOT_FOUND);
            case OpeningAttachment.UnknownCase() -> throw ApiResponse.problem(Problem.CASE_NOT_FOUND);
        };
    }
}
