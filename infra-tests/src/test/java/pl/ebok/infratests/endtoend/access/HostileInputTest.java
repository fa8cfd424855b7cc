package pl.ebok.infratests.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.infratests.contract.Contract;
import pl.ebok.infratests.contract.Operation;
import pl.ebok.infratests.contract.Operation.Parameter;
import pl.ebok.infratests.contract.Schemas;
import pl.ebok.infratests.endtoend.access.RawCall.Reply;

/** Whatever a caller sends, the answer is one of the contract's and never our failure. */
@Tag("end-to-end")
class HostileInputTest {
    private static final Contract CONTRACT = Contract.read();
    private static final Schemas SCHEMAS = new Schemas(CONTRACT);
    /** What the gateway may answer to every call before a function sees it. */
    private static final Set<Integer> OF_THE_GATEWAY = Set.of(400, 403, 404, 413, 414, 415, 431);

    static Stream<Operation> calls() {
        return CONTRACT.operations().stream()
                .filter(operation -> !operation.id().equals("eraseMe"));
    }

    static Stream<Operation> callsWithBody() {
        return calls().filter(operation -> operation.request().isPresent());
    }

    @ParameterizedTest
    @MethodSource("callsWithBody")
    void should_refuse_bodies_that_break_the_schema(Operation operation) {
        Cast cast = Cast.ready();
        RawCall good = good(operation, cast);
        Map<String, Object> schema = operation.request().orElseThrow().schema();
        List<String> bodies = Mutations.of(CONTRACT, schema, new ExampleCalls(cast.customer()).body(operation));
        var wrong = new ArrayList<String>();

        for (String body : bodies) {
            RawCall call = good.withBody(body);
            Reply reply = call.send(cast.stack());
            complaint(operation, reply).ifPresent(what -> wrong.add(what + " to " + call));
            if (reply.status() < 300 && breaks(schema, body)) {
                wrong.add(reply.status() + " to a body that breaks the schema: " + call);
            }
        }

        assertThat(bodies).hasSizeGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    /** A tolerant reader may take a JSON null for an absent field, and trims texts. */
    private static boolean breaks(Map<String, Object> schema, String body) {
        return SCHEMAS.violationsOfJson(schema, body).stream().anyMatch(violation -> !violation.contains("null found"));
    }

    @ParameterizedTest
    @MethodSource("callsWithBody")
    void should_refuse_what_is_no_json_object(Operation operation) {
        Cast cast = Cast.ready();
        RawCall good = good(operation, cast);
        var wrong = new ArrayList<String>();

        for (byte[] body : HostileValues.bodies()) {
            RawCall call = good.withBody(body);
            Reply reply = call.send(cast.stack());
            complaint(operation, reply).ifPresent(what -> wrong.add(what + " to " + call));
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void should_refuse_wrong_parameters(Operation operation) {
        Cast cast = Cast.ready();
        RawCall good = good(operation, cast);
        var examples = new ExampleCalls(cast.customer());
        var wrong = new ArrayList<String>();

        for (Parameter parameter : operation.parameters()) {
            // Every function reads the headers by the code of one module.
            if (parameter.in().equals("header") && !operation.id().equals("complain")) {
                continue;
            }
            for (String value : values(operation, parameter)) {
                RawCall call = parameter.in().equals("header")
                        ? good.with(parameter.name(), value)
                        : new RawCall(
                                good.method(),
                                examples.target(operation, Map.of(parameter.name(), value)),
                                good.headers(),
                                good.body());
                Reply reply = call.send(cast.stack());
                complaint(operation, reply).ifPresent(what -> wrong.add(what + " to " + parameter.name() + " " + call));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Everything for the first call of a function with that parameter; its other calls read it by the same code. */
    private static List<String> values(Operation operation, Parameter parameter) {
        boolean first = CONTRACT.operations().stream()
                .filter(other -> other.function().equals(operation.function()))
                .filter(other ->
                        other.parameters().stream().anyMatch(its -> its.name().equals(parameter.name())))
                .findFirst()
                .orElseThrow()
                .id()
                .equals(operation.id());
        return first ? HostileValues.ENCODED : HostileValues.FEW_ENCODED;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void should_ask_for_parameters_that_are_required(Operation operation) {
        Cast cast = Cast.ready();
        RawCall good = good(operation, cast);
        var examples = new ExampleCalls(cast.customer());

        assertThat(operation.parameters())
                .filteredOn(parameter -> parameter.required() && parameter.in().equals("query"))
                .allSatisfy(parameter -> {
                    String target = examples.target(operation, Map.of(parameter.name(), ""));
                    Reply reply = new RawCall(good.method(), target, good.headers(), good.body()).send(cast.stack());
                    assertThat(reply.status()).as(target).isEqualTo(400);
                    assertThat(reply.body()).contains("violations").contains("\"" + parameter.name() + "\"");
                });
    }

    private static RawCall good(Operation operation, Cast cast) {
        Caller caller = operation.staff() ? Caller.CLERK : operation.signedIn() ? Caller.OWNER : Caller.NOBODY;
        return new ExampleCalls(cast.customer()).of(operation, cast.token(caller));
    }

    /** What is wrong with an answer, whatever was sent. */
    private static Optional<String> complaint(Operation operation, Reply reply) {
        if (reply.status() >= 500) {
            return Optional.of(reply.status() + " " + reply.body());
        }
        if (!operation.responses().containsKey(reply.status()) && !OF_THE_GATEWAY.contains(reply.status())) {
            return Optional.of("undocumented " + reply.status() + " " + reply.body());
        }
        if (reply.contentType().startsWith("application/problem+json")) {
            var problem = Map.<String, Object>of("$ref", "#/components/schemas/Problem");
            List<String> violations = SCHEMAS.violationsOfJson(problem, reply.body());
            return violations.isEmpty() ? Optional.empty() : Optional.of("a problem with " + violations);
        }
        var answer = operation.answers().get(reply.status());
        if (reply.status() < 300 && answer != null) {
            List<String> violations = SCHEMAS.violationsOfJson(answer.schema(), reply.body());
            return violations.isEmpty() ? Optional.empty() : Optional.of("an answer with " + violations);
        }
        return Optional.empty();
    }
}
