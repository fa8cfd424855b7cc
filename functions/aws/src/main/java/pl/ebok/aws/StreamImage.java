package pl.ebok.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an item out of a stream record, where it is written as {@code {"name": {"S": "text"}}}. */
public final class StreamImage {
    private StreamImage() {}

    public static Item item(Map<String, @Nullable Object> image) {
        return Item.of(attributes(image));
    }

    private static Map<String, AttributeValue> attributes(Map<?, ?> image) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        image.forEach((name, typed) -> attributes.put((String) name, value((Map<?, ?>) Objects.requireNonNull(typed))));
        return attributes;
    }

    private static AttributeValue value(Map<?, ?> typed) {
        var entry = typed.entrySet().iterator().next();
        Object value = Objects.requireNonNull(entry.getValue());
        return switch ((String) entry.getKey()) {
            case "S" -> AttributeValue.fromS((String) value);
            case "N" -> AttributeValue.fromN(value.toString());
            case "BOOL" -> AttributeValue.fromBool((Boolean) value);
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(attributes((Map<?, ?>) value));
            case "L" ->
                AttributeValue.fromL(((List<?>) value)
                        .stream()
                                .map(element -> value((Map<?, ?>) Objects.requireNonNull(element)))
                                .toList());
            default -> throw new IllegalArgumentException("a type our tables do not have: " + entry.getKey());
        };
    }
}
