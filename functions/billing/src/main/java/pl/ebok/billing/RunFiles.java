package pl.ebok.billing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The files of a run in the exchange bucket: the plan the state machine reads, and the report. */
final class RunFiles {
    static final String BILLING = "billing-runs";
    static final String DAILY = "daily-runs";

    private final S3Client s3;
    private final String bucket;

    RunFiles(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    String bucket() {
        return bucket;
    }

    /** Writes one batch a line and returns the key. */
    String writePlan(String folder, String runId, List<Map<String, @Nullable Object>> batches) {
        var lines = new StringBuilder();
        batches.forEach(batch -> lines.append(Json.write(batch)).append('\n'));
        return write(folder + "/" + runId + "/plan.jsonl", "application/x-ndjson", lines.toString());
    }

    String writeReport(String folder, String runId, Map<String, @Nullable Object> report) {
        return write(folder + "/" + runId + "/report.json", "application/json", Json.write(report));
    }

    private String write(String key, String contentType, String content) {
        s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(contentType), RequestBody.fromString(content));
        return key;
    }
}
