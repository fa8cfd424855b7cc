package pl.ebok.mail;

import java.util.List;
import java.util.Objects;
import pl.ebok.domain.delivery.Letter;
import pl.ebok.domain.delivery.Mailer;
import pl.ebok.json.CallLog;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.s3.S3Client;

/** Sends an invoice or a demand with its archived PDF attached. */
final class SesMailer implements Mailer {
    private final Postman postman;
    private final S3Client s3;
    private final String archiveBucket;
    private final CoverLetter cover;

    SesMailer(Postman postman, S3Client s3, String archiveBucket, CoverLetter cover) {
        this.postman = postman;
        this.s3 = s3;
        this.archiveBucket = archiveBucket;
        this.cover = cover;
    }

    @Override
    public String send(Letter letter) {
        var stored = s3.getObjectAsBytes(
                request -> request.bucket(archiveBucket).key(letter.document().text()));
        CallLog.correlate(stored.response().metadata().getOrDefault("correlation", CallLog.correlation()));
        var pdf = SdkBytes.fromByteArrayUnsafe(stored.asByteArrayUnsafe());
        var file = new Postman.File(letter.document().documentId() + ".pdf", "application/pdf", pdf);
        String to = Objects.requireNonNull(letter.buyer().email());
        return postman.send(cover.of(letter, to).about(letter.buyer().customerNumber()), List.of(file));
    }
}
