package pl.ebok.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** An answer: status, headers and a JSON body, written at once so that it can be kept and given again. */
public record ApiResponse(int status, Map<String, String> headers, String body) {
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store");

    public static ApiResponse ok(Map<String, @Nullable Object> body) {
        return new ApiResponse(200, JSON, Json.write(body));
    }

    public static ApiResponse created(Map<String, @Nullable Object> body) {
        return new ApiResponse(201, JSON, Json.write(body));
    }

    public static ApiResponse accepted(Map<String, @Nullable Object> body) {
        return new ApiResponse(202, JSON, Json.write(body));
    }

    public static ApiResponse noContent() {
        return new ApiResponse(204, Map.of("Cache-Control", "no-store"), "");
    }

    /** A refusal; thrown rather than returned, so that nothing after it happens. */
    public static ProblemException problem(Problem problem) {
        return ProblemException.of(problem);
    }

    /** A refusal with a text for this case. */
    public static ProblemException problem(Problem problem, Text detail) {
        return ProblemException.of(problem).detail(detail);
    }

    Map<String, @Nullable Object> toProxyResponse() {
        return Json.map("statusCode", status, "headers", headers, "body", body, "isBase64Encoded", false);
    }
}
