package pl.ebok.infratests.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract is whole, alike everywhere, and within what API Gateway imports. */
class ContractShapeTest {
    private static final Pattern TEMPLATED = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]+|\\{[A-Za-z0-9]+}");
    /** API Gateway refuses or ignores these in a model. */
    private static final Set<String> NOT_IMPORTED = Set.of(
            "oneOf", "anyOf", "not", "discriminator", "readOnly", "writeOnly", "exclusiveMinimum", "exclusiveMaximum");

    private static final Set<String> WITHOUT_SIGNING_IN = Set.of(
            "GET /eligibility",
            "POST /registrations",
            "GET /utility",
            "POST /registrations/{registrationId}/confirmation",
            "GET /visit-topics",
            "GET /visit-slots",
            "POST /visits",
            "DELETE /visits/{visitCode}",
            "GET /cases/{caseNumber}");

    private static final Contract CONTRACT = Contract.read();
    private static final List<Operation> OPERATIONS = CONTRACT.operations();

    @Test
    void each_call_has_its_own_name_a_summary_and_a_known_tag() {
        Set<Object> tags = Contract.<Map<String, Object>>list(
                        CONTRACT.document().get("tags"))
                .stream()
                .map(tag -> tag.get("name"))
                .collect(toSet());

        assertThat(OPERATIONS).hasSizeGreaterThan(60);
        assertThat(OPERATIONS)
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]\\w+"));
        assertThat(OPERATIONS).allSatisfy(operation -> {
            assertThat((String) operation.node().get("summary")).isNotBlank();
            assertThat(Contract.list(operation.node().get("tags"))).hasSize(1).isSubsetOf(tags);
        });
    }

    @Test
    void only_public_calls_go_without_a_token() {
        assertThat(OPERATIONS.stream()
                        .filter(operation -> !operation.signedIn())
                        .map(Operation::route))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_SIGNING_IN);
    }

    @Test
    void path_parameters_are_those_of_the_path() {
        assertThat(OPERATIONS).allSatisfy(operation -> {
            var declared = operation.parameters().stream()
                    .filter(parameter -> parameter.in().equals("path"));
            assertThat(declared.peek(parameter ->
                                    assertThat(parameter.required()).isTrue())
                            .map(Operation.Parameter::name))
                    .containsExactlyElementsOf(TEMPLATED
                            .matcher(operation.path())
                            .results()
                            .map((MatchResult match) -> match.group(1))
                            .toList());
        });
    }

    @Test
    void headers_and_paging_are_alike_everywhere() {
        assertThat(OPERATIONS).allSatisfy(operation -> {
            var names = operation.parameters().stream()
                    .map(Operation.Parameter::name)
                    .toList();
            assertThat(names).as(operation.route()).contains("Accept-Language");
            assertThat(names.contains("Idempotency-Key"))
                    .as(operation.route())
                    .isEqualTo(operation.method().equals("post"));
            assertThat(names.contains("limit") && names.contains("cursor"))
                    .as(operation.route())
                    .isEqualTo(answersPage(operation));
        });
    }

    private static boolean answersPage(Operation operation) {
        var answer = operation.answers().get(operation.success());
        return answer != null
                && Contract.map(CONTRACT.followed(answer.schema()).getOrDefault("properties", Map.of()))
                        .containsKey("nextCursor");
    }

    @Test
    void amounts_are_never_numbers() {
        assertThat(schemaKeys(CONTRACT.components("schemas"), "type", new TreeSet<>()))
                .doesNotContain("number");
    }

    @Test
    void api_gateway_can_import_it() throws IOException {
        assertThat(CONTRACT.components("schemas").keySet()).allMatch(name -> name.matches("[A-Za-z0-9]+"));
        assertThat(keys(CONTRACT.components("schemas"), new TreeSet<>())).doesNotContainAnyElementsOf(NOT_IMPORTED);
        assertThat(OPERATIONS).allSatisfy(operation -> {
            assertThat(operation.path().substring(1).split("/")).allMatch(SEGMENT.asMatchPredicate());
            assertThat(operation.responses().values()).noneMatch(response -> response.containsKey("$ref"));
        });
        assertThat(Files.readString(Contract.FILE)).doesNotContainPattern("(?m)[:-] [&*]\\w+\\s*$");
    }

    @Test
    void siblings_in_a_path_share_the_name_of_their_parameter() {
        var names = new HashMap<String, String>();
        for (Operation operation : OPERATIONS) {
            var parent = new StringBuilder();
            for (String segment : operation.path().split("/")) {
                if (segment.startsWith("{")) {
                    assertThat(names.merge(parent.toString(), segment, (first, again) -> first))
                            .isEqualTo(segment);
                }
                parent.append('/').append(segment);
            }
        }
        assertThat(names).isNotEmpty();
    }

    private static Set<String> keys(Object node, Set<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                found.add(String.valueOf(key));
                keys(value, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> keys(item, found));
        }
        return found;
    }

    private static Set<String> schemaKeys(Object node, String keyword, Set<String> found) {
        if (node instanceof Map<?, ?> map) {
            if (map.get(keyword) instanceof String value) {
                found.add(value);
            }
            map.values().forEach(value -> schemaKeys(value, keyword, found));
        } else if (node instanceof List<?> list) {
            list.forEach(item -> schemaKeys(item, keyword, found));
        }
        return found;
    }
}
