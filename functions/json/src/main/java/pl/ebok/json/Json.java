package pl.ebok.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses and writes JSON as maps, lists, strings, numbers and booleans; numbers with decimals stay exact. */
public final class Json {
    private static final int MAX_DEPTH = 32;
    private static final JSON MAPPER = JSON.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS, JSON.Feature.WRITE_NULL_PROPERTIES)
            .build();
    private static final Text NOT_AN_OBJECT =
            new Text("treść nie jest poprawnym obiektem JSON", "the content is not a valid JSON object");

    private Json() {}

    /** Parses one JSON object; throws {@link InvalidInput} for anything else. */
    public static Map<String, @Nullable Object> object(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return asObject(onlyValue(parser));
        } catch (IOException notJson) {
            throw new InvalidInput("", NOT_AN_OBJECT);
        }
    }

    /** Parses one JSON object from a stream that the caller closes. */
    public static Map<String, @Nullable Object> object(InputStream stream) {
        try (JsonParser parser = MAPPER.createParser(stream)) {
            return asObject(onlyValue(parser));
        } catch (com.fasterxml.jackson.core.JacksonException notJson) {
            throw new InvalidInput("", NOT_AN_OBJECT);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The value, where nothing comes after it: half of the next line would be lost without a word. */
    private static @Nullable Object onlyValue(JsonParser parser) throws IOException {
        Object value = MAPPER.anyFrom(parser);
        if (parser.nextToken() != null) {
            throw new InvalidInput("", NOT_AN_OBJECT);
        }
        return value;
    }

    public static String write(Object value) {
        try {
            return MAPPER.asString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A map in the order given, which may hold nulls: {@code map("a", 1, "b", null)}. */
    public static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked") // the parser gives string keys
    private static Map<String, @Nullable Object> asObject(@Nullable Object parsed) {
        if (parsed instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new InvalidInput("", NOT_AN_OBJECT);
    }

    /** The value as a list of objects; empty where it is absent. */
    @SuppressWarnings("unchecked") // the parser gives string keys
    public static List<Map<String, @Nullable Object>> objects(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<String, @Nullable Object>) item)
                        .toList()
                : List.of();
    }
}
