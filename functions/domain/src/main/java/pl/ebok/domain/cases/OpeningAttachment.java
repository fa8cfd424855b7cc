package pl.ebok.domain.cases;

import java.util.Optional;
import pl.ebok.domain.cases.AttachmentState.Accepted;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;

/** Gives a link to a file that passed its check; there is none to any other. */
public final class OpeningAttachment {
    private final Cases cases;
    private final AttachmentFiles files;

    public OpeningAttachment(Cases cases, AttachmentFiles files) {
        this.cases = cases;
        this.files = files;
    }

    /** For a customer; another customer's case is unknown to them. */
    public Outcome byCustomer(CustomerNumber customer, CaseNumber number, String attachmentId) {
        return open(
                cases.find(number)
                        .filter(complaint -> complaint.claimant().customer().equals(customer)),
                attachmentId);
    }

    public Outcome byStaff(CaseNumber number, String attachmentId) {
        return open(cases.find(number), attachmentId);
    }

    private Outcome open(Optional<Complaint> found, String attachmentId) {
        if (found.isEmpty()) {
            return new UnknownCase();
        }
        return found.get()
                .attachment(attachmentId)
                .filter(file -> file.state() instanceof Accepted)
                .<Outcome>map(file -> new Opened(files.download(found.get().number(), file)))
                .orElseGet(NothingToOpen::new);
    }

    public sealed interface Outcome {}

    public record Opened(DownloadLink link) implements Outcome {}

    /** No such file, not checked yet, or refused. */
    public record NothingToOpen() implements Outcome {}

    public record UnknownCase() implements Outcome {}
}
