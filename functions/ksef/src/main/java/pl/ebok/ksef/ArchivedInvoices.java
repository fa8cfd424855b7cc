package pl.ebok.ksef;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import pl.ebok.domain.billing.RetainUntil;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.Submission;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of the archive. */
final class ArchivedInvoices implements InvoiceArchive {
    private static final int EXISTS_ALREADY = 412;

    private final S3Client s3;
    private final String bucket;
    private final ObjectLockMode mode;

    ArchivedInvoices(S3Client s3, String bucket, String mode) {
        this.s3 = s3;
        this.bucket = bucket;
        this.mode = ObjectLockMode.fromValue(mode);
    }

    @Override
    public byte[] file(Submission submission) {
        byte[] file = s3.getObjectAsBytes(
                        get -> get.bucket(bucket).key(Objects.requireNonNull(submission.fileKey(), "it has a file")))
                .asByteArray();
        if (!FileHash.of(file).equals(submission.hash())) {
            throw new IllegalStateException("a file of the archive is not the one that was noted");
        }
        return file;
    }

    @Override
    public String receipt(String name, LocalDate newestIssue, byte[] receipt) {
        String key = "receipts/%04d/%s.xml".formatted(newestIssue.getYear(), name);
        byte[] sha256 = Base64.getDecoder().decode(FileHash.of(receipt).base64());
        try {
            s3.putObject(
                    put -> put.bucket(bucket)
                            .key(key)
                            .ifNoneMatch("*")
                            .contentType("application/xml")
                            .checksumSHA256(Base64.getEncoder().encodeToString(sha256))
                            .objectLockMode(mode)
                            .objectLockRetainUntilDate(RetainUntil.lockedUntil(newestIssue))
                            .metadata(Map.of("kind", "receipt")),
                    RequestBody.fromBytes(receipt));
        } catch (S3Exception refused) {
            if (refused.statusCode() != EXISTS_ALREADY) {
                throw refused;
            }
        }
        return key;
    }
}
