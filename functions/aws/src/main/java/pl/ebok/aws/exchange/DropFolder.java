package pl.ebok.aws.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files dropped into the exchange bucket: read, then moved to {@code processed/}, with a report where something was wrong. */
public final class DropFolder {
    private final S3Client s3;
    private final String bucket;

    public DropFolder(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Opens a file; empty where it was processed already, since events come more than once. The caller closes it. */
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(s3.getObject(get -> get.bucket(bucket).key(key)));
        } catch (NoSuchKeyException processed) {
            return Optional.empty();
        }
    }

    /** Fetches a file to the local disk; empty where it was processed already. The caller deletes it. */
    public Optional<Path> fetch(String key) throws IOException {
        Path file = Files.createTempFile("dropped", ".part");
        // The client makes the file itself, and refuses one that is there.
        Files.delete(file);
        try {
            s3.getObject(get -> get.bucket(bucket).key(key), file);
            return Optional.of(file);
        } catch (NoSuchKeyException processed) {
            return Optional.empty();
        }
    }

    /** The same without anything to look at among what was taken. */
    public void close(String key, Map<String, ?> counts, List<Finding> findings) {
        close(key, counts, findings, List.of());
    }

    /**
     * Moves a file to {@code processed/<name>} and, where there are findings, leaves {@code rejected/<name>.report.json}.
     * A report of an earlier file of that name goes away. The report comes first: once the file is gone from its place, everything about it is done.
     *
     * @param counts what was taken, such as {@code "taken": 12}
     * @param findings what could not be taken
     * @param warnings what was taken, but should be looked at
     */
    public void close(String key, Map<String, ?> counts, List<Finding> findings, List<Finding> warnings) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        String reportKey = "rejected/" + name + ".report.json";
        if (findings.isEmpty() && warnings.isEmpty()) {
            s3.deleteObject(delete -> delete.bucket(bucket).key(reportKey));
        } else {
            Map<String, @Nullable Object> report = Json.map("file", key);
            report.putAll(counts);
            report.put("errors", findings.stream().map(DropFolder::json).toList());
            report.put("warnings", warnings.stream().map(DropFolder::json).toList());
            s3.putObject(
                    put -> put.bucket(bucket).key(reportKey).contentType("application/json"),
                    RequestBody.fromString(Json.write(report)));
        }
        s3.copyObject(copy -> copy.sourceBucket(bucket)
                .sourceKey(key)
                .destinationBucket(bucket)
                .destinationKey("processed/" + name));
        s3.deleteObject(delete -> delete.bucket(bucket).key(key));
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
                finding.reason().pl() + " / " + finding.reason().en(),
                "reasonEn",
                finding.reason().en());
    }
}
