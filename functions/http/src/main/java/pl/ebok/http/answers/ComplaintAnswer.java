package pl.ebok.http.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.cases.Answer;
import pl.ebok.domain.cases.Attachment;
import pl.ebok.domain.cases.AttachmentState;
import pl.ebok.domain.cases.CaseMessage;
import pl.ebok.domain.cases.CaseStatus;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.json.Json;
import pl.ebok.json.Language;
import pl.ebok.json.Text;

/** A complaint in answers: to its customer, to clerks, and to whoever tracks it without an account. */
public final class ComplaintAnswer {
    private ComplaintAnswer() {}

    /** What the customer needs after filing it. */
    public static Map<String, @Nullable Object> receipt(Complaint complaint, LocalDate today) {
        return Json.map(
                "caseNumber", complaint.number().value(),
                "answerDue", complaint.answerDue().toString(),
                "status", Texts.of(complaint.statusOn(today)),
                "receivedOn", complaint.receivedOn().toString());
    }

    /** What anybody sees who knows its number and e-mail: nothing of what was written. */
    public static Map<String, @Nullable Object> tracking(Complaint complaint, LocalDate today, Language language) {
        CaseStatus status = complaint.statusOn(today);
        return Json.map(
                "caseNumber", complaint.number().value(),
                "category", Texts.of(complaint.claim().category()),
                "status", Texts.of(status),
                "statusText", text(status).in(language),
                "receivedOn", complaint.receivedOn().toString(),
                "answerDue", complaint.answerDue().toString(),
                "answeredOn", answeredOn(complaint.answer()));
    }

    /** An item of the customer's list. */
    public static Map<String, @Nullable Object> summary(Complaint complaint, LocalDate today) {
        InvoiceNumber disputed = complaint.claim().disputedInvoice();
        return Json.map(
                "caseNumber", complaint.number().value(),
                "category", Texts.of(complaint.claim().category()),
                "subject", complaint.claim().subject(),
                "status", Texts.of(complaint.statusOn(today)),
                "receivedOn", complaint.receivedOn().toString(),
                "answerDue", complaint.answerDue().toString(),
                "invoiceId", disputed == null ? null : disputed.id());
    }

    /** An item of the clerks' list. */
    public static Map<String, @Nullable Object> staffSummary(Complaint complaint, LocalDate today) {
        Map<String, @Nullable Object> summary = summary(complaint, today);
        summary.put("customerNumber", complaint.claimant().customer().value());
        summary.put("daysLeft", ChronoUnit.DAYS.between(today, complaint.answerDue()));
        return summary;
    }

    /** All of it. */
    public static Map<String, @Nullable Object> full(Complaint complaint, List<CaseMessage> messages, LocalDate today) {
        Answer answer = complaint.answer();
        Map<String, @Nullable Object> full = summary(complaint, today);
        full.put("description", complaint.claim().description());
        full.put("decision", answer == null ? null : Texts.of(answer.decision()));
        full.put("answer", answer == null ? null : answer.text());
        full.put("answeredOn", answeredOn(answer));
        full.put("messages", messages.stream().map(ComplaintAnswer::message).toList());
        full.put(
                "attachments",
                complaint.attachments().stream()
                        .map(ComplaintAnswer::attachment)
                        .toList());
        return full;
    }

    /** All of it, and whose it is. */
    public static Map<String, @Nullable Object> staffFull(
            Complaint complaint, List<CaseMessage> messages, LocalDate today) {
        Map<String, @Nullable Object> full = full(complaint, messages, today);
        full.put("customerNumber", complaint.claimant().customer().value());
        return full;
    }

    /** A message; who of the staff wrote it is not told. */
    public static Map<String, @Nullable Object> message(CaseMessage message) {
        return Json.map(
                "messageId", message.id(),
                "at", message.at().toString(),
                "from", Texts.of(message.author()),
                "text", message.text());
    }

    private static Map<String, @Nullable Object> attachment(Attachment file) {
        return Json.map(
                "attachmentId", file.id(),
                "fileName", file.fileName(),
                "contentType", file.type().mediaType(),
                "size", file.size(),
                "status",
                        switch (file.state()) {
                            case AttachmentState.Pending() -> "pending";
                            case AttachmentState.Accepted() -> "accepted";
                            case AttachmentState.Refused _ -> "refused";
                        },
                "refusedBecause",
                        file.state() instanceof AttachmentState.Refused(AttachmentState.Refusal reason)
                                ? Texts.of(reason)
                                : null);
    }

    private static @Nullable String answeredOn(@Nullable Answer answer) {
        return answer == null ? null : BusinessZone.dayOf(answer.at()).toString();
    }

    private static Text text(CaseStatus status) {
        return switch (status) {
            case OPEN -> new Text("W trakcie rozpatrywania", "Being examined");
            case OVERDUE -> new Text("Termin odpowiedzi minął", "The answer is overdue");
            case ACCEPTED_BY_SILENCE ->
                new Text(
                        "Uznana za uwzględnioną, bo nie odpowiedzieliśmy w terminie",
                        "Counts as accepted, because we did not answer in time");
            case ANSWERED -> new Text("Odpowiedź udzielona", "Answered");
        };
    }
}
