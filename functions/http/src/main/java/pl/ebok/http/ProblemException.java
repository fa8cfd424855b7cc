package pl.ebok.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;
import pl.ebok.json.Language;
import pl.ebok.json.Text;
import pl.ebok.json.Violation;

/** Ends a call with a problem document (RFC 9457). */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "https://ebok.example/problems/";

    private final Problem problem;
    private final transient Map<String, String> headers = new HashMap<>();
    private final transient Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private transient List<Violation> violations = List.of();
    private transient Text detail;

    private ProblemException(Problem problem) {
        // No stack trace: it is an answer, not an accident.
        super(problem.slug(), null, false, false);
        this.problem = problem;
        this.detail = problem.detail();
    }

    public static ProblemException of(Problem problem) {
        return new ProblemException(problem);
    }

    /** Understood but refused, because of one field. */
    public static ProblemException unprocessable(String field, Text message) {
        return of(Problem.UNPROCESSABLE).violations(List.of(new Violation(field, message)));
    }

    /** Says when to try again. */
    public static ProblemException tooManyAttempts(Duration retryAfter) {
        return of(Problem.TOO_MANY_ATTEMPTS).header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    public ProblemException detail(Text text) {
        detail = text;
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds a member of the problem document that software can read. */
    public ProblemException member(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    ProblemException violations(List<Violation> found) {
        violations = List.copyOf(found);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong, for people. */
    public Text detail() {
        return detail;
    }

    ApiResponse toResponse(Language language) {
        Map<String, @Nullable Object> body = Json.map(
                "type", TYPE + problem.slug(),
                "title", problem.title().in(language),
                "status", problem.status(),
                "detail", detail.in(language));
        body.putAll(members);
        if (!violations.isEmpty()) {
            body.put(
                    "violations",
                    violations.stream()
                            .map(violation -> Json.map(
                                    "field", violation.field(),
                                    "message", violation.message().in(language)))
                            .toList());
        }
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/problem+json; charset=utf-8");
        all.put("Cache-Control", "no-store");
        return new ApiResponse(problem.status(), Map.copyOf(all), Json.write(body));
    }
}
