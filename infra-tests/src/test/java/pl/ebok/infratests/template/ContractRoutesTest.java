package pl.ebok.infratests.template;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.infratests.contract.Contract;
import pl.ebok.infratests.contract.Operation;

/** The routes of the contract, of the template and of the functions are the same set. */
class ContractRoutesTest {
    /** As functions add it to their routes: {@code .on("GET /me", …)}. */
    private static final Pattern ROUTE = Pattern.compile("\"((?:GET|POST|PUT|DELETE|PATCH) /[^\"]*)\"");

    private static final Contract CONTRACT = Contract.read();
    private static final Template TEMPLATE = Template.read();

    private static final Map<String, Set<String>> ROUTES_BY_FUNCTION =
            CONTRACT.operations().stream().collect(groupingBy(Operation::function, mapping(Operation::route, toSet())));

    @Test
    void each_call_goes_to_a_function_that_the_gateway_may_call() {
        Set<Object> callable = TEMPLATE.namesOf("AWS::Lambda::Permission")
                .map(TEMPLATE::properties)
                .filter(permission -> "apigateway.amazonaws.com".equals(permission.get("Principal")))
                .map(permission -> Shape.at(permission, "FunctionName", "Ref"))
                .collect(toSet());

        assertThat(ROUTES_BY_FUNCTION.keySet().stream().map(function -> function + "Aliaslive"))
                .containsExactlyInAnyOrderElementsOf(
                        callable.stream().map(String::valueOf).toList());
    }

    @Test
    void each_call_is_passed_on_whole() {
        assertThat(CONTRACT.operations())
                .allSatisfy(operation -> assertThat(operation.integration())
                        .containsEntry("type", "aws_proxy")
                        .containsEntry("httpMethod", "POST"));
    }

    static Stream<TemplateFunction> functionsBehindTheApi() {
        return TEMPLATE.functions().stream().filter(function -> ROUTES_BY_FUNCTION.containsKey(function.name()));
    }

    @ParameterizedTest
    @MethodSource("functionsBehindTheApi")
    void each_function_answers_exactly_its_calls(TemplateFunction function) throws IOException {
        assumeThat(Template.ROOT.resolve(function.module()))
                .as("the module is still to come")
                .exists();

        assertThat(routesIn(Template.ROOT.resolve(function.module()).resolve("src/main/java")))
                .isEqualTo(ROUTES_BY_FUNCTION.get(function.name()));
    }

    private static Set<String> routesIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ROUTE.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
