package pl.ebok.infratests.contract;

import com.fasterxml.jackson.jr.ob.JSON;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says where a value breaks a schema of the contract. */
public final class Schemas {
    private static final String HERE = "https://ebok.example/openapi.json";

    private final SchemaRegistry registry;

    public Schemas(Contract contract) {
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(HERE, json(contract.document())))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** The violations of {@code value}; none where it is valid. The schema is a {@code $ref} or written out. */
    public List<String> violations(Map<String, Object> schema, @Nullable Object value) {
        return violationsOfJson(schema, json(value));
    }

    public List<String> violationsOfJson(Map<String, Object> schema, String json) {
        var validator = schema.get("$ref") instanceof String ref
                ? registry.getSchema(SchemaLocation.of(HERE + ref))
                : registry.getSchema(json(schema), InputFormat.JSON);
        return validator.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    static String json(@Nullable Object value) {
        try {
            return value == null
                    ? "null"
                    : JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
