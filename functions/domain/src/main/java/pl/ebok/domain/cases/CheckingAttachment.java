package pl.ebok.domain.cases;

import java.util.Optional;
import pl.ebok.domain.cases.AttachmentState.Accepted;
import pl.ebok.domain.cases.AttachmentState.Refusal;
import pl.ebok.domain.cases.AttachmentState.Refused;

/** Looks into an uploaded file: keeps it where it may be opened, or deletes it and keeps the reason. */
public final class CheckingAttachment {
    private final Cases cases;
    private final AttachmentFiles files;

    public CheckingAttachment(Cases cases, AttachmentFiles files) {
        this.cases = cases;
        this.files = files;
    }

    public Outcome apply(CaseNumber number, String attachmentId) {
        while (true) {
            Optional<Complaint> complaint = cases.find(number);
            Optional<Attachment> waiting =
                    complaint.flatMap(found -> found.attachment(attachmentId)).filter(Attachment::isPending);
            if (complaint.isEmpty() || waiting.isEmpty()) {
                files.deleteUpload(number, attachmentId);
                return new NotExpected();
            }
            // One byte more than allowed tells a file that is too big from one that just fits.
            Optional<byte[]> content = files.uploaded(number, attachmentId, AttachmentLimits.BYTES + 1);
            if (content.isEmpty()) {
                return new NotExpected();
            }
            AttachmentState verdict = verdict(waiting.get(), content.get());
            if (verdict instanceof Accepted) {
                files.keep(number, waiting.get(), content.get());
            }
            if (cases.save(complaint.get().with(waiting.get().in(verdict))).isPresent()) {
                files.deleteUpload(number, attachmentId);
                return new Checked(verdict);
            }
        }
    }

    private static AttachmentState verdict(Attachment attachment, byte[] content) {
        Optional<Refusal> refusal = ContentCheck.refusal(attachment.type(), content);
        return refusal.<AttachmentState>map(Refused::new).orElseGet(Accepted::new);
    }

    public sealed interface Outcome {}

    public record Checked(AttachmentState verdict) implements Outcome {}

    /** Checked before, or announced by nobody: deleted unread. */
    public record NotExpected() implements Outcome {}
}
