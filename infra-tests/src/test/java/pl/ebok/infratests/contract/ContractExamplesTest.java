package pl.ebok.infratests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every request and every answer is shown by an example that keeps to its own schema. */
class ContractExamplesTest {
    private static final Contract CONTRACT = Contract.read();
    private static final Schemas SCHEMAS = new Schemas(CONTRACT);

    @TestFactory
    Stream<DynamicTest> each_call_shows_valid_requests_and_answers() {
        return CONTRACT.operations().stream()
                .map(operation -> dynamicTest(operation.route(), () -> {
                    List<Operation.Body> bodies =
                            new ArrayList<>(operation.answers().values());
                    operation.request().ifPresent(bodies::add);

                    assertThat(bodies).allSatisfy(body -> {
                        assertThat(body.examples()).isNotEmpty();
                        assertThat(body.examples())
                                .allSatisfy((name, value) -> assertThat(SCHEMAS.violations(body.schema(), value))
                                        .as(name)
                                        .isEmpty());
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_parameter_is_shown_by_a_valid_example() {
        return CONTRACT.operations().stream()
                .map(operation -> dynamicTest(operation.route(), () -> {
                    assertThat(operation.parameters())
                            .filteredOn(parameter -> !parameter.name().equals("cursor"))
                            .allSatisfy(parameter -> assertThat(SCHEMAS.violations(
                                            parameter.schema(),
                                            parameter.example().orElseThrow()))
                                    .as(parameter.name())
                                    .isEmpty());
                }));
    }

    @Test
    void a_wrong_example_would_be_found() {
        var balance = CONTRACT.operation("getBalance").answers().get(200);
        var wrong = new HashMap<>(
                Contract.map(balance.examples().values().iterator().next()));
        wrong.put("balance", "239.0");

        assertThat(SCHEMAS.violations(balance.schema(), wrong)).hasSize(1);
    }
}
