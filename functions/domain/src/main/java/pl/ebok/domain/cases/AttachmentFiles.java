package pl.ebok.domain.cases;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.documents.DownloadLink;

/** Where attached files lie: uploads wait apart from what was checked. */
public interface AttachmentFiles {
    /** Where the customer may put the file, once and soon, with exactly that type and size. */
    Upload upload(CaseNumber number, Attachment attachment);

    /** The uploaded bytes, cut off after {@code limit}; empty where nothing waits. */
    Optional<byte[]> uploaded(CaseNumber number, String attachmentId, long limit);

    /** Keeps the very bytes that were checked, so that a second upload cannot slip in between. */
    void keep(CaseNumber number, Attachment attachment, byte[] checked);

    void deleteUpload(CaseNumber number, String attachmentId);

    /** A link that saves the checked file under its own name. */
    DownloadLink download(CaseNumber number, Attachment attachment);

    /** A request the browser makes as it stands. */
    record Upload(String method, URI url, Map<String, String> headers, Instant expiresAt) {
        public Upload {
            headers = Map.copyOf(headers);
        }
    }
}
