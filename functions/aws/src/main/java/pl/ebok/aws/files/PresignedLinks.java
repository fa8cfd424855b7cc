package pl.ebok.aws.files;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.documents.DownloadLinks;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Links to the objects of one bucket, signed by this function's role; making one asks no service. */
public final class PresignedLinks implements DownloadLinks {
    private final S3Presigner presigner;
    private final String bucket;
    private final Clock clock;

    public PresignedLinks(S3Presigner presigner, String bucket, Clock clock) {
        this.presigner = presigner;
        this.bucket = bucket;
        this.clock = clock;
    }

    @Override
    public DownloadLink to(String key, String fileName) {
        var object = GetObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .responseContentDisposition("attachment; filename=\"" + fileName + "\"")
                .build();
        var signed = presigner.presignGetObject(
                request -> request.signatureDuration(LIFE).getObjectRequest(object));
        return new DownloadLink(
                signed.url().toString(), clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS));
    }
}
