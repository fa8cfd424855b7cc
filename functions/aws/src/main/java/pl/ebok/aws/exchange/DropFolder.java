package pl.ebok.aws.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files dropped into the exchange bucket: read, then moved to {@code processed/}, with a report where something was wrong.
 * A file dropped under a name in use takes nothing away: what was read is moved, and the new one stays for its own event.
 */
public final class DropFolder {
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_FOUND = 404;
    private static final int SHORT = 8;

    private final S3Client s3;
    private final String bucket;

    public DropFolder(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Fetches a file to the local disk; empty where it was processed already, since events come more than once. */
    public Optional<Dropped> fetch(String key) throws IOException {
        Path file = Files.createTempFile("dropped", ".part");
        // The client makes the file itself, and refuses one that is there.
        Files.delete(file);
        try {
            var got = s3.getObject(get -> get.bucket(bucket).key(key), file);
            return Optional.of(new Dropped(
                    key,
                    file,
                    Objects.requireNonNullElse(got.eTag(), "").replace("\"", ""),
                    Objects.requireNonNullElse(got.lastModified(), Instant.EPOCH)));
        } catch (NoSuchKeyException processed) {
            return Optional.empty();
        }
    }

    /** The same without anything to look at among what was taken. */
    public void close(Dropped file, Map<String, ?> counts, List<Finding> findings) {
        close(file, counts, findings, List.of());
    }

    /**
     * Moves a file to {@code processed/<name>} and, where there are findings, leaves {@code rejected/<name>.report.json}.
     * A report of an earlier file of that name goes away. The report comes first: once the file is gone from its place,
     * everything about it is done.
     *
     * @param counts what was taken, such as {@code "taken": 12}
     * @param findings what could not be taken
     * @param warnings what was taken, but should be looked at
     */
    public void close(Dropped file, Map<String, ?> counts, List<Finding> findings, List<Finding> warnings) {
        String reportKey = "rejected/" + file.name() + ".report.json";
        if (findings.isEmpty() && warnings.isEmpty()) {
            s3.deleteObject(delete -> delete.bucket(bucket).key(reportKey));
        } else {
            Map<String, @Nullable Object> report = Json.map("file", file.key());
            report.putAll(counts);
            report.put("errors", findings.stream().map(DropFolder::json).toList());
            report.put("warnings", warnings.stream().map(DropFolder::json).toList());
            s3.putObject(
                    put -> put.bucket(bucket).key(reportKey).contentType("application/json"),
                    RequestBody.fromString(Json.write(report)));
        }
        String processed = processed(file);
        s3.putObject(put -> put.bucket(bucket).key(processed), file.file());
        takeAway(file);
    }

    /** Takes a file from its place, unless another one stands there by now. */
    public void takeAway(Dropped file) {
        if (file.etag().isEmpty() || file.etag().equals(etag(file.key()))) {
            try {
                s3.deleteObject(delete -> {
                    delete.bucket(bucket).key(file.key());
                    if (!file.etag().isEmpty()) {
                        delete.ifMatch("\"" + file.etag() + "\"");
                    }
                });
            } catch (S3Exception refused) {
                if (refused.statusCode() != PRECONDITION_FAILED && refused.statusCode() != NOT_FOUND) {
                    throw refused;
                }
            }
        }
    }

    /** Another file of the same name that was processed before stays. */
    private String processed(Dropped file) {
        String key = "processed/" + file.name();
        String there = file.etag().isEmpty() ? null : etag(key);
        return there == null || there.equals(file.etag())
                ? key
                : key + "."
                        + file.etag().substring(0, Math.min(SHORT, file.etag().length()));
    }

    private @Nullable String etag(String key) {
        try {
            return Objects.requireNonNullElse(
                            s3.headObject(head -> head.bucket(bucket).key(key)).eTag(), "")
                    .replace("\"", "");
        } catch (S3Exception absent) {
            if (absent.statusCode() == NOT_FOUND) {
                return null;
            }
            throw absent;
        }
    }

    private static Map<String, @Nullable Object> json(Finding finding) {
        return Json.map(
                "line",
                finding.line() == 0 ? null : finding.line(),
                "entry",
                finding.entry(),
                "field",
                finding.field(),
                "reason",
                finding.reason().pl(),
                "reasonEn",
                finding.reason().en());
    }
}
