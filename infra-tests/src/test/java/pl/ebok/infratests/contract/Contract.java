package pl.ebok.infratests.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** openapi.yaml as tests read it: its operations, with what they refer to already followed. */
public final class Contract {
    public static final Path ROOT = Path.of(System.getProperty("ebok.root"));
    public static final Path FILE = ROOT.resolve("openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private final Map<String, Object> document;

    private Contract(Map<String, Object> document) {
        this.document = document;
    }

    public static Contract read() {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return new Contract(map(yaml.load(Files.readString(FILE))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public Map<String, Object> document() {
        return document;
    }

    public Map<String, Object> components(String kind) {
        return map(map(document.get("components")).get(kind));
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, node) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(this, method, path, map(node)));
                    }
                }));
        return operations;
    }

    public Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The node itself, or the component that its {@code $ref} names. */
    public Map<String, Object> followed(Object node) {
        Map<String, Object> read = map(node);
        if (!(read.get("$ref") instanceof String ref)) {
            return read;
        }
        Object target = document;
        for (String step : ref.substring("#/".length()).split("/", -1)) {
            target = map(target).get(step);
            if (target == null) {
                throw new IllegalStateException("nothing at " + ref);
            }
        }
        return map(target);
    }

    /** The values of {@code example} or {@code examples}, by name. */
    Map<String, Object> examples(Map<String, Object> media) {
        var values = new LinkedHashMap<String, Object>();
        if (media.containsKey("example")) {
            values.put("example", media.get("example"));
        }
        map(media.getOrDefault("examples", Map.of()))
                .forEach((name, example) -> values.put(name, followed(example).get("value")));
        return values;
    }

    @SuppressWarnings("unchecked") // keys of the file are texts
    public static Map<String, Object> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("not a map: " + node);
    }

    @SuppressWarnings("unchecked") // the caller knows what the list holds
    public static <T> List<T> list(@Nullable Object node) {
        return node == null ? List.of() : (List<T>) node;
    }
}
