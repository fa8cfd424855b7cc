package pl.ebok.aws.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pl.ebok.domain.cases.Attachment;
import pl.ebok.domain.cases.AttachmentFiles;
import pl.ebok.domain.cases.AttachmentLimits;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.documents.DownloadLink;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Attached files in their bucket: uploads wait under {@code incoming/}, checked ones lie under {@code checked/}. */
public final class S3AttachmentFiles implements AttachmentFiles {
    /** Where uploads arrive; the check is told of objects below it. */
    public static final String INCOMING = "incoming/";

    private static final String CHECKED = "checked/";

    private final Supplier<S3Client> s3;
    private final Supplier<S3Presigner> presigner;
    private final String bucket;
    private final Clock clock;

    /** Takes clients that are made when they are first needed: most calls need none. */
    public S3AttachmentFiles(Supplier<S3Client> s3, Supplier<S3Presigner> presigner, String bucket, Clock clock) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
        this.clock = clock;
    }

    @Override
    public Upload upload(CaseNumber number, Attachment attachment) {
        var object = PutObjectRequest.builder()
                .bucket(bucket)
                .key(INCOMING + path(number, attachment.id()))
                .contentType(attachment.type().mediaType())
                // Signed, so that S3 refuses a file of any other size.
                .contentLength(attachment.size())
                .build();
        var signed = presigner
                .get()
                .presignPutObject(request ->
                        request.signatureDuration(AttachmentLimits.LINK_LIFE).putObjectRequest(object));
        Map<String, String> headers = signed.signedHeaders().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("host"))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
        return new Upload("PUT", URI.create(signed.url().toString()), headers, expiry());
    }

    @Override
    public Optional<byte[]> uploaded(CaseNumber number, String attachmentId, long limit) {
        var request = GetObjectRequest.builder()
                .bucket(bucket)
                .key(INCOMING + path(number, attachmentId))
                .build();
        try (var content = s3.get().getObject(request)) {
            byte[] bytes = content.readNBytes(Math.toIntExact(limit));
            // Nothing of a bigger file is read to its end.
            content.abort();
            return Optional.of(bytes);
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void keep(CaseNumber number, Attachment attachment, byte[] checked) {
        s3.get()
                .putObject(
                        request -> request.bucket(bucket)
                                .key(CHECKED + path(number, attachment.id()))
                                .contentType(attachment.type().mediaType()),
                        RequestBody.fromBytes(checked));
    }

    @Override
    public void deleteUpload(CaseNumber number, String attachmentId) {
        s3.get().deleteObject(request -> request.bucket(bucket).key(INCOMING + path(number, attachmentId)));
    }

    @Override
    public DownloadLink download(CaseNumber number, Attachment attachment) {
        var object = GetObjectRequest.builder()
                .bucket(bucket)
                .key(CHECKED + path(number, attachment.id()))
                .responseContentDisposition(disposition(attachment.fileName()))
                .build();
        var signed = presigner
                .get()
                .presignGetObject(request ->
                        request.signatureDuration(AttachmentLimits.LINK_LIFE).getObjectRequest(object));
        return new DownloadLink(signed.url().toString(), expiry());
    }

    /** The customer's own name for the file, in the encoding that keeps Polish letters and lets nothing else in. */
    private static String disposition(String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    private Instant expiry() {
        return clock.instant().plus(AttachmentLimits.LINK_LIFE).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String path(CaseNumber number, String attachmentId) {
        return number + "/" + attachmentId;
    }
}
