package pl.ebok.infratests.contract;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pl.ebok.http.Problem;

/** The contract and the functions speak of the same problems. */
class ContractProblemsTest {
    private static final String TYPE = "https://ebok.example/problems/";
    private static final Contract CONTRACT = Contract.read();
    private static final Schemas SCHEMAS = new Schemas(CONTRACT);

    /** What the gateway answers by itself, before any function is called. */
    private static final Map<String, Integer> OF_THE_GATEWAY = Map.of(
            "forbidden", 403,
            "request-too-large", 413,
            "unsupported-media-type", 415,
            "too-many-requests", 429,
            "service-unavailable", 503);

    private static Map<String, Integer> known() {
        var known = new HashMap<>(OF_THE_GATEWAY);
        known.putAll(Stream.of(Problem.values()).collect(toMap(Problem::slug, Problem::status)));
        return known;
    }

    @Test
    void problem_types_are_those_the_functions_and_the_gateway_answer_with() {
        Set<String> types = Set.copyOf(Contract.list(
                Contract.map(CONTRACT.components("schemas").get("ProblemType")).get("enum")));

        assertThat(types)
                .isEqualTo(known().keySet().stream().map(slug -> TYPE + slug).collect(toSet()));
    }

    @TestFactory
    Stream<DynamicTest> problems_of_a_call_stand_under_their_own_status() {
        return CONTRACT.operations().stream()
                .map(operation -> dynamicTest(
                        operation.route(),
                        () -> operation.answers().forEach((status, body) -> {
                            if (status >= 400) {
                                assertThat(body.examples()).allSatisfy((slug, example) -> {
                                    assertThat(Contract.map(example)).containsEntry("type", TYPE + slug);
                                    assertThat(Contract.map(example)).containsEntry("status", status);
                                    assertThat(known()).containsEntry(slug, status);
                                });
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> what_the_gateway_answers_is_a_problem_of_the_contract() {
        var responses = Contract.map(CONTRACT.document().get("x-amazon-apigateway-gateway-responses"));
        return responses.entrySet().stream()
                .map(response -> dynamicTest(response.getKey(), () -> {
                    Map<String, Object> node = Contract.map(response.getValue());
                    Map<String, Object> problem = problem(node);

                    assertThat(SCHEMAS.violations(Map.of("$ref", "#/components/schemas/Problem"), problem))
                            .isEmpty();
                    assertThat(problem).containsEntry("status", node.get("statusCode"));
                    assertThat(known())
                            .containsEntry(String.valueOf(problem.get("type")).substring(TYPE.length()), (Integer)
                                    node.get("statusCode"));
                    assertThat(Contract.map(node.get("responseParameters")))
                            .containsEntry("gatewayresponse.header.Content-Type", "'application/problem+json'");
                }));
    }

    private static Map<String, Object> problem(Map<String, Object> response) throws IOException {
        String template =
                (String) Contract.map(response.get("responseTemplates")).get("application/json");
        // The gateway puts a text with its quotes in this place.
        return JSON.std.mapFrom(template.replace("$context.error.messageString", "\"Invalid request body\""));
    }

    @Test
    void answers_that_every_caller_has_to_expect_are_named() {
        assertThat(CONTRACT.operations()).allSatisfy(operation -> {
            assertThat(slugs(operation, 400)).as(operation.route()).contains("invalid-request");
            assertThat(slugs(operation, 429)).as(operation.route()).contains("too-many-requests");
            assertThat(slugs(operation, 401).contains("sign-in-required"))
                    .as(operation.route())
                    .isEqualTo(operation.signedIn());
            assertThat(slugs(operation, 403).contains("staff-only"))
                    .as(operation.route())
                    .isEqualTo(operation.staff());
            assertThat(slugs(operation, 422).contains("idempotency-key-reused"))
                    .as(operation.route())
                    .isEqualTo(operation.method().equals("post"));
            if (operation.path().contains("{customerNumber}")) {
                assertThat(slugs(operation, 404)).as(operation.route()).contains("customer-not-found");
            }
        });
    }

    private static List<String> slugs(Operation operation, int status) {
        var body = operation.answers().get(status);
        return body == null ? List.of() : List.copyOf(body.examples().keySet());
    }
}
