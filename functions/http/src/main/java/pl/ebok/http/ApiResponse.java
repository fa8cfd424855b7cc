package pl.ebok.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;
import pl.ebok.json.Language;
import pl.ebok.json.Text;

/** An answer: status, headers and a JSON body, written at once so that it can be kept and given again. */
public record ApiResponse(int status, Map<String, String> headers, String body) {
    private static final String CACHE = "Cache-Control";
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json; charset=utf-8", CACHE, "no-store");
    private static final int ENOUGH_TO_TELL_APART = 32;

    public static ApiResponse ok(Map<String, @Nullable Object> body) {
        return new ApiResponse(200, JSON, Json.write(body));
    }

    /** What is the same for everybody, and may be kept so long; it differs only by language. */
    public static ApiResponse forEverybody(Map<String, @Nullable Object> body, Duration kept) {
        return ok(body).with(CACHE, "public, max-age=" + kept.toSeconds()).with("Vary", "Accept-Language");
    }

    /** What a caller may keep and has to ask for again: nothing is sent where it is still the same. */
    public static ApiResponse stillTheSame(ApiRequest request, Map<String, @Nullable Object> body) {
        ApiResponse whole = ok(body);
        String tag = '"' + sha256(whole.body).substring(0, ENOUGH_TO_TELL_APART) + '"';
        ApiResponse answer = isKnown(request, tag) ? new ApiResponse(304, Map.of(), "") : whole;
        return answer.with("ETag", tag).with(CACHE, "private, no-cache").with("Vary", "Accept-Language, Authorization");
    }

    private static boolean isKnown(ApiRequest request, String tag) {
        String known = request.header("If-None-Match");
        // What compresses answers on the way marks the tag as weak.
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static ApiResponse created(Map<String, @Nullable Object> body) {
        return new ApiResponse(201, JSON, Json.write(body));
    }

    public static ApiResponse accepted(Map<String, @Nullable Object> body) {
        return new ApiResponse(202, JSON, Json.write(body));
    }

    public static ApiResponse noContent() {
        return new ApiResponse(204, Map.of(CACHE, "no-store"), "");
    }

    /** A refusal; thrown rather than returned, so that nothing after it happens. */
    public static ProblemException problem(Problem problem) {
        return ProblemException.of(problem);
    }

    /** A refusal with a text for this case. */
    public static ProblemException problem(Problem problem, Text detail) {
        return ProblemException.of(problem).detail(detail);
    }

    /** Says in which language its texts are. */
    ApiResponse in(Language language) {
        return with("Content-Language", language == Language.EN ? "en" : "pl");
    }

    private ApiResponse with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new ApiResponse(status, Map.copyOf(more), body);
    }

    Map<String, @Nullable Object> toProxyResponse() {
        return Json.map("statusCode", status, "headers", headers, "body", body, "isBase64Encoded", false);
    }
}
