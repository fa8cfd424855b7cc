package pl.ebok.archive;

import java.util.Base64;
import java.util.Map;
import pl.ebok.aws.Settings;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.RetainUntil;
import pl.ebok.json.CallLog;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of the archive: a file is written once, locked until its legal day, and never replaced. */
final class ArchiveBucket {
    private static final String CHECKSUM = "sha256";
    private static final int EXISTS_ALREADY = 412;

    private final S3Client s3;
    private final String bucket;
    private final ObjectLockMode mode;

    ArchiveBucket(S3Client s3, Settings settings) {
        this.s3 = s3;
        this.bucket = settings.text("ARCHIVE_BUCKET");
        this.mode = ObjectLockMode.fromValue(settings.text("OBJECT_LOCK_MODE"));
    }

    /**
     * Writes the file unless one is there under its key.
     *
     * @return SHA-256 of the archived file: of the earlier one where it was there, for that one counts
     */
    String write(ArchiveFile file) {
        byte[] sha256 = file.sha256();
        try {
            s3.putObject(request(file, sha256), RequestBody.fromByteBuffer(file.content()));
            return Sha256.hex(sha256);
        } catch (S3Exception refused) {
            if (refused.statusCode() != EXISTS_ALREADY) {
                throw refused;
            }
            return archived(file);
        }
    }

    /** The bytes of an archived file. */
    byte[] read(ArchiveKey key) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key.text())).asByteArray();
    }

    private PutObjectRequest request(ArchiveFile file, byte[] sha256) {
        return PutObjectRequest.builder()
                .bucket(bucket)
                .key(file.key().text())
                .ifNoneMatch("*")
                .contentType(file.contentType())
                .checksumSHA256(Base64.getEncoder().encodeToString(sha256))
                .objectLockMode(mode)
                .objectLockRetainUntilDate(RetainUntil.lockedUntil(file.issuedOn()))
                .metadata(Map.of(
                        CHECKSUM,
                        Sha256.hex(sha256),
                        "kind",
                        file.kind(),
                        "customer-number",
                        file.key().customerNumber().value(),
                        "document-id",
                        file.key().documentId(),
                        "correlation",
                        CallLog.correlation()))
                .build();
    }

    private String archived(ArchiveFile file) {
        String sha256 = s3.headObject(head -> head.bucket(bucket).key(file.key().text()))
                .metadata()
                .get(CHECKSUM);
        if (sha256 == null) {
            throw new IllegalStateException(
                    "a file the archive did not write lies under " + file.key().shelf());
        }
        return sha256;
    }
}
