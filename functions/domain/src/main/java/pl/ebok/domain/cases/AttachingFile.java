package pl.ebok.domain.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pl.ebok.domain.cases.AttachmentState.Refused;
import pl.ebok.domain.customers.CustomerNumber;

/** A customer announces a file for their complaint and gets a place to upload it to. */
public final class AttachingFile {
    private final Cases cases;
    private final AttachmentFiles files;
    private final Clock clock;

    public AttachingFile(Cases cases, AttachmentFiles files, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What is announced.
     *
     * @param id names the request, so that one sent twice announces one file
     */
    public record Announcement(String id, String fileName, String contentType, long size) {}

    public Outcome apply(CustomerNumber customer, CaseNumber number, Announcement announced) {
        Optional<FileType> type = FileType.of(announced.contentType());
        if (type.isEmpty()) {
            return new TypeNotAllowed();
        }
        if (announced.size() > AttachmentLimits.BYTES) {
            return new TooBig();
        }
        while (true) {
            Optional<Complaint> found = cases.find(number)
                    .filter(complaint -> complaint.claimant().customer().equals(customer));
            if (found.isEmpty()) {
                return new UnknownCase();
            }
            Complaint complaint = found.get();
            Optional<Attachment> before = complaint.attachment(announced.id());
            if (before.isPresent()) {
                return new Announced(before.get(), files.upload(number, before.get()));
            }
            if (complaint.answer() != null) {
                return new CaseClosed();
            }
            Instant now = clock.instant();
            if (isFull(complaint, now)) {
                return new TooMany();
            }
            var attachment = new Attachment(
                    announced.id(),
                    announced.fileName(),
                    type.get(),
                    announced.size(),
                    now,
                    new AttachmentState.Pending());
            if (cases.save(complaint.with(attachment)).isPresent()) {
                return new Announced(attachment, files.upload(number, attachment));
            }
        }
    }

    private static boolean isFull(Complaint complaint, Instant now) {
        long taken = complaint.attachments().stream()
                .filter(file -> !(file.state() instanceof Refused) && !isForgotten(file, now))
                .count();
        return taken >= AttachmentLimits.FILES || complaint.attachments().size() >= AttachmentLimits.ANNOUNCED;
    }

    private static boolean isForgotten(Attachment file, Instant now) {
        return file.isPending()
                && file.announcedAt().plus(AttachmentLimits.FORGOTTEN).isBefore(now);
    }

    public sealed interface Outcome {}

    public record Announced(Attachment attachment, AttachmentFiles.Upload upload) implements Outcome {}

    public record TooMany() implements Outcome {}

    public record TooBig() implements Outcome {}

    public record TypeNotAllowed() implements Outcome {}

    /** Answered: nothing can be added any more. */
    public record CaseClosed() implements Outcome {}

    public record UnknownCase() implements Outcome {}
}
