package pl.ebok.infratests.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The template as plain maps and lists; a short form such as {@code !Ref X} is the map {@code {Ref: X}}. */
final class Template {
    static final Path ROOT = Path.of(System.getProperty("ebok.root"));
    private static final String FUNCTION = "AWS::Serverless::Function";

    private final Map<?, ?> root;

    private Template(Map<?, ?> root) {
        this.root = root;
    }

    static Template read() {
        return new Template(yaml("template.yaml"));
    }

    /** A YAML file of the project, by its path from the project's root. */
    static Map<?, ?> yaml(String file) {
        try (var reader = Files.newBufferedReader(ROOT.resolve(file))) {
            return new Yaml(new WithShortForms()).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<?, ?> section(String name) {
        return Shape.map(root.get(name));
    }

    Map<?, ?> resource(String logicalId) {
        return Optional.ofNullable(section("Resources").get(logicalId))
                .map(Shape::map)
                .orElseThrow(() -> new AssertionError("the template has no resource " + logicalId));
    }

    Map<?, ?> properties(String logicalId) {
        return Shape.map(resource(logicalId).get("Properties"));
    }

    Stream<String> namesOf(String type) {
        return section("Resources").entrySet().stream()
                .filter(resource -> type.equals(Shape.map(resource.getValue()).get("Type")))
                .map(resource -> (String) resource.getKey());
    }

    List<TemplateFunction> functions() {
        return namesOf(FUNCTION)
                .map(name -> new TemplateFunction(name, properties(name)))
                .toList();
    }

    private static final class WithShortForms extends SafeConstructor {
        WithShortForms() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new ShortForm());
        }

        private final class ShortForm extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                String name = node.getTag().getValue().substring(1);
                Object value = switch (node) {
                    case ScalarNode scalar -> constructScalar(scalar);
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> throw new IllegalArgumentException("no short form of " + node);
                };
                return Map.of(name, value);
            }
        }
    }
}
