package pl.ebok.aws.cases;

import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.cases.Answer;
import pl.ebok.domain.cases.Attachment;
import pl.ebok.domain.cases.AttachmentState;
import pl.ebok.domain.cases.AttachmentState.Refusal;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.Category;
import pl.ebok.domain.cases.Claim;
import pl.ebok.domain.cases.Claimant;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.domain.cases.DeadlineStage;
import pl.ebok.domain.cases.Decision;
import pl.ebok.domain.cases.FileType;
import pl.ebok.domain.cases.Handling;
import pl.ebok.domain.customers.CustomerNumber;

/** A complaint as an item: in its customer's partition, found by whether it waits and by when its answer is due. */
final class ComplaintItem {
    static final String CUSTOMER = "CUSTOMER#";
    static final String CASE = "CASE#";
    static final String WAITING = "WAITING";
    static final String ANSWERED = "ANSWERED";

    private static final String PENDING = "PENDING";
    private static final String ACCEPTED = "ACCEPTED";

    private ComplaintItem() {}

    static Item of(Complaint complaint, long version) {
        Claimant claimant = complaint.claimant();
        Claim claim = complaint.claim();
        InvoiceNumber disputed = claim.disputedInvoice();
        Answer answer = complaint.answer();
        return Item.of(CUSTOMER + claimant.customer(), CASE + complaint.number())
                .reference(answer == null ? WAITING : ANSWERED, complaint.answerDue() + "#" + complaint.number())
                .with("type", "CASE")
                .with("consumer", claimant.consumer())
                .with("email", claimant.email())
                .with("customerEmail", claimant.customerEmail())
                .with("category", claim.category())
                .with("subject", claim.subject())
                .with("description", claim.description())
                .with("disputedInvoice", disputed == null ? null : disputed.value())
                .with("requestId", complaint.requestId())
                .with("receivedAt", complaint.receivedAt())
                .with("answerDue", complaint.answerDue())
                .withAll("attachments", complaint.attachments(), ComplaintItem::of)
                .with("warned", complaint.handling().warned())
                .with("answer", answer == null ? null : of(answer))
                .with("version", version);
    }

    private static Item of(Answer answer) {
        return Item.map()
                .with("decision", answer.decision())
                .with("text", answer.text())
                .with("at", answer.at())
                .with("by", answer.by());
    }

    private static Item of(Attachment file) {
        return Item.map()
                .with("id", file.id())
                .with("fileName", file.fileName())
                .with("fileType", file.type())
                .with("size", file.size())
                .with("announcedAt", file.announcedAt())
                .with(
                        "state",
                        switch (file.state()) {
                            case AttachmentState.Pending() -> PENDING;
                            case AttachmentState.Accepted() -> ACCEPTED;
                            case AttachmentState.Refused(Refusal reason) -> reason.name();
                        });
    }

    static Complaint read(Item item) {
        String disputed = item.optionalText("disputedInvoice");
        return new Complaint(
                new CaseNumber(item.sk().substring(CASE.length())),
                new Claimant(
                        new CustomerNumber(item.pk().substring(CUSTOMER.length())),
                        item.flag("consumer"),
                        item.text("email"),
                        item.optionalText("customerEmail")),
                new Claim(
                        item.oneOf("category", Category.class),
                        item.text("subject"),
                        item.text("description"),
                        disputed == null ? null : new InvoiceNumber(disputed)),
                item.text("requestId"),
                item.instant("receivedAt"),
                item.date("answerDue"),
                item.all("attachments", ComplaintItem::attachment),
                new Handling(warned(item), item.optional("answer", ComplaintItem::answer)),
                item.number("version"));
    }

    private static @Nullable DeadlineStage warned(Item item) {
        String warned = item.optionalText("warned");
        return warned == null ? null : DeadlineStage.valueOf(warned);
    }

    private static Answer answer(Item item) {
        return new Answer(
                item.oneOf("decision", Decision.class), item.text("text"), item.instant("at"), item.text("by"));
    }

    private static Attachment attachment(Item item) {
        return new Attachment(
                item.text("id"),
                item.text("fileName"),
                item.oneOf("fileType", FileType.class),
                item.number("size"),
                item.instant("announcedAt"),
                state(item.text("state")));
    }

    private static AttachmentState state(String state) {
        return switch (state) {
            case PENDING -> new AttachmentState.Pending();
            case ACCEPTED -> new AttachmentState.Accepted();
            default -> new AttachmentState.Refused(Refusal.valueOf(state));
        };
    }
}
