package pl.ebok.infratests.endtoend.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pl.ebok.infratests.client.TestCustomer;
import pl.ebok.infratests.contract.Operation;
import pl.ebok.infratests.contract.Operation.Parameter;

/** Turns the contract's examples into calls about the customer of these tests. */
final class ExampleCalls {
    private final TestCustomer customer;

    ExampleCalls(TestCustomer customer) {
        this.customer = customer;
    }

    RawCall of(Operation operation, Optional<String> token) {
        var call = new RawCall(operation.method().toUpperCase(Locale.ROOT), target(operation, Map.of()), token);
        return operation.request().isPresent() ? call.withBody(body(operation)) : call;
    }

    /** Path and query of the example, with what {@code instead} gives by name in place of it, already encoded. */
    String target(Operation operation, Map<String, String> instead) {
        String path = operation.path();
        var query = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            String value = instead.containsKey(parameter.name())
                    ? instead.get(parameter.name())
                    : parameter
                            .example()
                            .map(example -> encoded(about(String.valueOf(example))))
                            .orElse("");
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", value);
            } else if (parameter.in().equals("query") && !value.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(value);
            }
        }
        return path + query;
    }

    /** The first example of the request's body, as JSON. */
    String body(Operation operation) {
        return about(Cast.json(
                operation.request().orElseThrow().examples().values().iterator().next()));
    }

    /** The customers, street and cycle of the examples belong to other tests. */
    private String about(String text) {
        return text.replace("101001", customer.number())
                .replace("101005", customer.number())
                .replace("Ogrodowa", "Macierzowa")
                .replace("\"cycle\":\"A\"", "\"cycle\":\"M" + customer.number() + "\"");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
