package pl.ebok.domain.cases;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.documents.DownloadLink;

/** Attached files in memory, for tests. */
public final class MemoryFiles implements AttachmentFiles {
    public final Map<String, byte[]> incoming = new HashMap<>();
    public final Map<String, byte[]> checked = new HashMap<>();

    public static String key(CaseNumber number, String attachmentId) {
        return number + "/" + attachmentId;
    }

    @Override
    public Upload upload(CaseNumber number, Attachment attachment) {
        var url = URI.create("https://files.example/incoming/" + key(number, attachment.id()));
        return new Upload("PUT", url, Map.of("Content-Type", attachment.type().mediaType()), Instant.MAX);
    }

    @Override
    public Optional<byte[]> uploaded(CaseNumber number, String attachmentId, long limit) {
        return Optional.ofNullable(incoming.get(key(number, attachmentId)))
                .map(bytes -> Arrays.copyOf(bytes, (int) Math.min(bytes.length, limit)));
    }

    @Override
    public void keep(CaseNumber number, Attachment attachment, byte[] bytes) {
        checked.put(key(number, attachment.id()), bytes);
    }

    @Override
    public void deleteUpload(CaseNumber number, String attachmentId) {
        incoming.remove(key(number, attachmentId));
    }

    @Override
    public DownloadLink download(CaseNumber number, Attachment attachment) {
        return new DownloadLink("https://files.example/checked/" + key(number, attachment.id()), Instant.MAX);
    }
}
