package pl.ebok.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Language;

/** One call as API Gateway's proxy integration passes it on. */
public final class ApiRequest {
    /** As the contract has them; longer ones would not fit into a key of a table. */
    private static final Pattern PATH_PARAMETER = Pattern.compile("[A-Za-z0-9._-]{1,320}");

    private final String method;
    private final String resource;
    private final Map<String, @Nullable Object> pathParameters;
    private final Map<String, @Nullable Object> query;
    private final Map<String, @Nullable Object> headers;
    private final Map<String, @Nullable Object> claims;
    private final String body;

    private ApiRequest(Map<String, @Nullable Object> event) {
        method = String.valueOf(event.get("httpMethod"));
        resource = String.valueOf(event.get("resource"));
        pathParameters = object(event.get("pathParameters"));
        query = object(event.get("queryStringParameters"));
        headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(object(event.get("headers")));
        claims = object(
                object(object(event.get("requestContext")).get("authorizer")).get("claims"));
        body = body(event);
    }

    static ApiRequest of(Map<String, @Nullable Object> event) {
        return new ApiRequest(event);
    }

    /** A reading call of a user who has nothing, about a customer who is not there. */
    static ApiRequest ofNobody(String resource) {
        return new ApiRequest(Json.map(
                "httpMethod",
                "GET",
                "resource",
                resource,
                "pathParameters",
                Json.map("customerNumber", "000000"),
                "requestContext",
                Json.map("authorizer", Json.map("claims", Json.map("sub", "nobody", "token_use", "id")))));
    }

    private static String body(Map<String, @Nullable Object> event) {
        Object body = event.get("body");
        if (!(body instanceof String text)) {
            return "";
        }
        return Boolean.TRUE.equals(event.get("isBase64Encoded"))
                ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
                : text;
    }

    @SuppressWarnings("unchecked") // the parser gives string keys
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    public String method() {
        return method;
    }

    /** The route as in the contract: {@code /customers/{customerNumber}/balance}. */
    public String resource() {
        return resource;
    }

    /** The route with its parameters filled in: what the call is about. */
    String target() {
        String target = resource;
        for (var parameter : pathParameters.entrySet()) {
            target = target.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return target;
    }

    public Language language() {
        return Language.of(header("Accept-Language"));
    }

    /** A path parameter of the route; one that no name of ours looks like is not found. */
    public String path(String name) {
        Object value = pathParameters.get(name);
        if (value instanceof String text && PATH_PARAMETER.matcher(text).matches()) {
            return text;
        }
        throw ProblemException.of(Problem.NOT_FOUND);
    }

    /** The query parameters, read with the same errors as a body. */
    public Fields query() {
        return new Fields(query);
    }

    public @Nullable String queryText(String name) {
        return query.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    public @Nullable String header(String name) {
        return (String) headers.get(name);
    }

    /** The body, which has to be a JSON object. */
    public Fields body() {
        return new Fields(Json.object(body));
    }

    /** The body as it came, to be compared with an earlier one. */
    public String rawBody() {
        return body;
    }

    /** The caller; the gateway lets nobody without a valid token through to the routes that ask for it. */
    public SignedInUser user() {
        Object userId = claims.get("sub");
        // An access token names its user as well, but was given for something else.
        if (userId == null || !"id".equals(claims.get("token_use"))) {
            throw ProblemException.of(Problem.SIGN_IN_REQUIRED);
        }
        String email = claims.get("email") instanceof String text ? text.toLowerCase(Locale.ROOT) : "";
        boolean verified = !"false".equals(String.valueOf(claims.get("email_verified")));
        return new SignedInUser(userId.toString(), email, verified, groups(claims.get("cognito:groups")));
    }

    /** What makes a call sent twice one request: who calls what under which Idempotency-Key; without a key each is its own. */
    public String requestId() {
        String key = header("Idempotency-Key");
        return (key == null
                        ? UUID.randomUUID()
                        : UUID.nameUUIDFromBytes(call(key).getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    /** A key counts for one caller and one route with its parameters. */
    String call(String key) {
        return caller() + "|" + method + " " + target() + "|" + key.strip().toLowerCase(Locale.ROOT);
    }

    /** Who calls, for keeping idempotency keys apart: the user, or nobody on public routes. */
    String caller() {
        Object userId = claims.get("sub");
        return userId == null ? "public" : userId.toString();
    }

    /** The gateway passes the list of groups on as one text: {@code "staff,auditors"} or {@code "[staff auditors]"}. */
    private static Set<String> groups(@Nullable Object claim) {
        if (claim == null) {
            return Set.of();
        }
        return Arrays.stream(claim.toString().split("[\\[\\]\\s,]+", -1))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
