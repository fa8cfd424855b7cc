package pl.ebok.http;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.http.Calls.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

class ApiFunctionTest {
    private static final String KEY = "0b0e3f0e-6f0f-4f3e-9f5f-0f8a2a6a1c11";

    private final AtomicInteger count = new AtomicInteger();
    private final Calls calls = new Calls(new Function(new Routes()
            .on("GET /things/{thingId}", request -> ApiResponse.ok(Json.map("thing", request.path("thingId"))))
            .on(
                    "GET /me",
                    request -> ApiResponse.ok(Json.map(
                            "user", request.user().userId(),
                            "staff", request.user().isStaff())))
            .on("POST /things", this::add)
            .on("POST /failures", request -> {
                throw new IllegalStateException("Jan Kowalski lives at Polna 1");
            })));

    private static final class Function extends ApiFunction {
        Function(Routes routes) {
            super(routes, new MemoryIdempotencyStore());
        }
    }

    private ApiResponse add(ApiRequest request) {
        Fields body = request.body();
        String name = body.text("name", 10);
        body.check();
        return ApiResponse.created(Json.map("name", name, "count", count.incrementAndGet()));
    }

    @Test
    void answers_by_the_route() {
        var answer = calls.answer(event("GET", "/things/{thingId}", Map.of("pathParameters", Map.of("thingId", "7"))));

        assertThat(answer).containsEntry("statusCode", 200).containsEntry("body", "{\"thing\":\"7\"}");
        assertThat(answer.get("headers")).asString().contains("application/json", "no-store");
    }

    @Test
    void goes_the_way_of_reading_calls_before_a_snapshot_and_writes_nothing() {
        var asked = new ArrayList<String>();
        var function = new Function(new Routes()
                .on("GET /customers/{customerNumber}", request -> {
                    asked.add(request.user().userId() + " " + request.path("customerNumber"));
                    throw ProblemException.of(Problem.CUSTOMER_NOT_FOUND);
                })
                .on("GET /things", request -> {
                    asked.add(request.resource());
                    return ApiResponse.ok(Json.map());
                })
                .on("POST /things", this::add));

        function.prime();

        assertThat(asked).containsExactlyInAnyOrder("nobody 000000", "/things");
        assertThat(count).hasValue(0);
    }

    @Test
    void knows_no_other_routes() {
        assertProblem(calls.answer(event("DELETE", "/me", Map.of())), 404, "not-found");
    }

    @Test
    void finds_nothing_under_a_path_that_no_name_of_ours_looks_like() {
        for (String odd : List.of("a".repeat(400), "a b", "../x", "ł", "a#b", "a\u0000")) {
            assertProblem(
                    calls.answer(event("GET", "/things/{thingId}", Map.of("pathParameters", Map.of("thingId", odd)))),
                    404,
                    "not-found");
        }
    }

    @Test
    void knows_the_caller_and_their_groups_as_every_gateway_writes_them() {
        assertThat(me("staff")).contains("\"staff\":true");
        assertThat(me("[staff]")).contains("\"staff\":true");
        assertThat(me("auditors,staff")).contains("\"staff\":true");
        assertThat(me("[auditors staff]")).contains("\"staff\":true");
        assertThat(me("notstaff")).contains("\"staff\":false");
    }

    private String me(String groups) {
        var claims = Map.of("sub", "user-1", "token_use", "id", "cognito:groups", groups);
        var context = Map.of("authorizer", Map.of("claims", claims));
        return (String) calls.answer(event("GET", "/me", Map.of("requestContext", context)))
                .get("body");
    }

    @Test
    void asks_who_is_not_signed_in_to_sign_in() {
        assertProblem(calls.answer(event("GET", "/me", Map.of("requestContext", Map.of()))), 401, "sign-in-required");
    }

    @Test
    void explains_a_refusal_in_the_callers_language() {
        assertThat(problem(calls.answer(event("POST", "/things", Map.of("body", "{}")))))
                .containsEntry("title", "Nieprawidłowe dane")
                .containsEntry("status", 400)
                .containsEntry("type", "https://ebok.example/problems/invalid-request")
                .containsEntry("violations", List.of(Map.of("field", "name", "message", "pole jest wymagane")));
        assertThat(problem(calls.answer(
                        event("POST", "/things", Map.of("body", "{}", "headers", Map.of("accept-language", "en"))))))
                .containsEntry("title", "Invalid request");
    }

    @Test
    void refuses_a_body_that_is_no_object() {
        assertProblem(calls.answer(event("POST", "/things", Map.of("body", "[1]"))), 400, "invalid-request");
        assertProblem(calls.answer(event("POST", "/things", Map.of())), 400, "invalid-request");
    }

    @Test
    void logs_one_line_for_each_call_with_nothing_of_the_caller() {
        calls.answer(Calls.event(
                "GET",
                "/customers/{customerNumber}/nothing",
                Map.of("pathParameters", Map.of("customerNumber", "101001"))));

        assertThat(calls.log.toString().lines()).singleElement().satisfies(line -> {
            assertThat(Json.object(line))
                    .containsEntry("operation", "GET /customers/{customerNumber}/nothing")
                    .containsEntry("outcome", 404)
                    .containsEntry("correlation", "request-1")
                    .containsKey("millis");
            assertThat(line).doesNotContain("101001", "user-1");
        });
    }

    @Test
    void tells_neither_the_caller_nor_the_log_what_a_failure_says() {
        var answer = calls.answer(event("POST", "/failures", Map.of("body", "{}")));

        assertProblem(answer, 500, "unexpected");
        assertThat(problem(answer)).containsEntry("instance", "urn:request:request-1");
        assertThat(answer.toString()).doesNotContain("Kowalski", "IllegalState");
        assertThat(calls.log.toString())
                .contains("IllegalStateException", "POST /failures", "ApiFunctionTest")
                .doesNotContain("Kowalski");
    }

    @Test
    void gives_the_first_answer_again_to_the_same_key_and_body() {
        var first = calls.answer(add("a", KEY, "user-1"));
        var second = calls.answer(add("a", KEY, "user-1"));

        assertThat(second).isEqualTo(first).containsEntry("statusCode", 201);
        assertThat(count).hasValue(1);
    }

    @Test
    void refuses_a_key_with_another_body() {
        calls.answer(add("a", KEY, "user-1"));

        assertProblem(calls.answer(add("b", KEY, "user-1")), 422, "idempotency-key-reused");
    }

    @Test
    void keeps_the_keys_of_users_apart() {
        calls.answer(add("a", KEY, "user-1"));

        assertThat(calls.answer(add("b", KEY, "user-2"))).containsEntry("statusCode", 201);
    }

    @Test
    void gives_a_refusal_again_but_tries_a_failure_once_more() {
        assertProblem(calls.answer(add("", KEY, "user-1")), 400, "invalid-request");
        assertProblem(calls.answer(add("", KEY, "user-1")), 400, "invalid-request");
        var failing = event("POST", "/failures", Map.of("body", "{}", "headers", Map.of("Idempotency-Key", KEY)));
        assertProblem(calls.answer(failing), 500, "unexpected");
        assertProblem(calls.answer(failing), 500, "unexpected");
    }

    @Test
    void names_the_header_when_the_key_is_no_uuid() {
        var answer = calls.answer(add("a", "key", "user-1"));

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.get("body")).asString().contains("Idempotency-Key");
    }

    private static Map<String, Object> add(String name, String key, String user) {
        return event(
                "POST",
                "/things",
                Map.of(
                        "body", "{\"name\": \"" + name + "\"}",
                        "headers", Map.of("Idempotency-Key", key),
                        "requestContext",
                                Map.of("authorizer", Map.of("claims", Map.of("sub", user, "token_use", "id")))));
    }

    private static void assertProblem(Map<String, Object> answer, int status, String slug) {
        assertThat(answer).containsEntry("statusCode", status);
        assertThat(answer.get("headers")).asString().contains("application/problem+json");
        assertThat(problem(answer)).containsEntry("type", "https://ebok.example/problems/" + slug);
    }

    private static Map<String, Object> problem(Map<String, Object> answer) {
        return Json.object((String) answer.get("body"));
    }
}
