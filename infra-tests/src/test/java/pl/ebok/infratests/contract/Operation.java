package pl.ebok.infratests.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call of the contract. */
public record Operation(Contract contract, String method, String path, Map<String, Object> node) {
    private static final Pattern TARGET = Pattern.compile("functions/\\$\\{(\\w+)Aliaslive}/invocations$");

    public String id() {
        return String.valueOf(node.get("operationId"));
    }

    /** As functions name it: {@code "GET /me"}. */
    public String route() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    public boolean signedIn() {
        return node.containsKey("security");
    }

    public boolean staff() {
        return path.startsWith("/staff/");
    }

    public List<Parameter> parameters() {
        return Contract.<Object>list(node.get("parameters")).stream()
                .map(given -> new Parameter(contract.followed(given)))
                .toList();
    }

    public Optional<Body> request() {
        return Optional.ofNullable(node.get("requestBody")).map(body -> body(Contract.map(body), "application/json"));
    }

    /** Bodies of the answers by status; those without one are left out. */
    public Map<Integer, Body> answers() {
        var bodies = new LinkedHashMap<Integer, Body>();
        responses().forEach((status, response) -> {
            if (response.containsKey("content")) {
                bodies.put(status, body(response, status < 400 ? "application/json" : "application/problem+json"));
            }
        });
        return bodies;
    }

    public Map<Integer, Map<String, Object>> responses() {
        var responses = new LinkedHashMap<Integer, Map<String, Object>>();
        Contract.map(node.get("responses"))
                .forEach((status, response) -> responses.put(Integer.parseInt(status), Contract.map(response)));
        return responses;
    }

    public int success() {
        return responses().keySet().stream()
                .filter(status -> status < 300)
                .findFirst()
                .orElseThrow();
    }

    /** The function it is answered by, as the template names it. */
    public String function() {
        Object uri = Contract.map(integration().get("uri")).get("Fn::Sub");
        Matcher target = TARGET.matcher(String.valueOf(uri));
        if (!target.find()) {
            throw new IllegalStateException(id() + " goes to " + uri);
        }
        return target.group(1);
    }

    public Map<String, Object> integration() {
        return Contract.map(node.get("x-amazon-apigateway-integration"));
    }

    private Body body(Map<String, Object> holder, String contentType) {
        Map<String, Object> media =
                Contract.map(Contract.map(holder.get("content")).get(contentType));
        return new Body(Contract.map(media.get("schema")), contract.examples(media));
    }

    @Override
    public String toString() {
        return route();
    }

    /** A body's schema as it is written, and its examples by name. */
    public record Body(Map<String, Object> schema, Map<String, Object> examples) {}

    /** A path, query or header parameter. */
    public record Parameter(Map<String, Object> node) {
        public String name() {
            return String.valueOf(node.get("name"));
        }

        public String in() {
            return String.valueOf(node.get("in"));
        }

        public boolean required() {
            return Boolean.TRUE.equals(node.get("required"));
        }

        public Map<String, Object> schema() {
            return Contract.map(node.get("schema"));
        }

        public Optional<Object> example() {
            return Optional.ofNullable(node.get("example"));
        }
    }
}
