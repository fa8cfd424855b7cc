package pl.ebok.infratests.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One function of the template. */
record TemplateFunction(String name, Map<?, ?> properties) {

    String handler() {
        return (String) properties.get("Handler");
    }

    /** The module's folder, from the project's root. */
    Path module() {
        return Path.of((String) properties.get("CodeUri"), "..", "..").normalize();
    }

    Path handlerSource() {
        return Template.ROOT
                .resolve(module())
                .resolve("src/main/java/" + handler().replace('.', '/') + ".java");
    }

    Set<String> variables() {
        return Shape.map(Shape.at(properties, "Environment", "Variables")).keySet().stream()
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    Stream<Map<?, ?>> statements() {
        return Shape.list(properties.get("Policies")).stream()
                .flatMap(policy -> Shape.list(Shape.map(policy).get("Statement")).stream())
                .map(Shape::map);
    }

    List<Map<?, ?>> events(String type) {
        return Shape.map(properties.get("Events")).values().stream()
                .<Map<?, ?>>map(Shape::map)
                .filter(event -> type.equals(event.get("Type")))
                .toList();
    }

    /** Whether a service may call it, such as {@code apigateway.amazonaws.com}. */
    boolean isCalledBy(String service, Template template) {
        return template.namesOf("AWS::Lambda::Permission")
                .map(template::properties)
                .anyMatch(permission -> service.equals(permission.get("Principal"))
                        && (name + "Aliaslive").equals(Shape.at(permission, "FunctionName", "Ref")));
    }

    /** S3 and the scheduler do not wait for an answer. */
    boolean isAsynchronous() {
        return !events("S3").isEmpty() || !events("ScheduleV2").isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
