package pl.ebok.infratests.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Steps through maps and lists whose shape the test knows. */
final class Shape {
    private Shape() {}

    static Map<?, ?> map(Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    static List<?> list(Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }

    /** The value under a path of keys, or null. */
    static Object at(Object value, String... path) {
        Object here = value;
        for (String key : path) {
            here = map(here).get(key);
        }
        return here;
    }

    /** Every text below the value, keys not among them. */
    static Stream<String> texts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().flatMap(Shape::texts);
            case List<?> list -> list.stream().flatMap(Shape::texts);
            case String text -> Stream.of(text);
            case null, default -> Stream.empty();
        };
    }
}
