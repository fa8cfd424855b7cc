package pl.ebok.aws.account;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A ZIP with a JSON file a table and the documents beside them. */
final class ExportFile implements AutoCloseable {
    private final ZipOutputStream zip;

    ExportFile(OutputStream output) {
        zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
    }

    void items(String name, List<Item> items) throws IOException {
        var plain = items.stream().map(item -> plain(item.attributes())).toList();
        file(name + ".json", Json.write(Map.of("items", plain)).getBytes(StandardCharsets.UTF_8));
    }

    void file(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Map<String, @Nullable Object> plain(Map<String, AttributeValue> attributes) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        attributes.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case BOOL -> value.bool();
            case M -> plain(value.m());
            case L -> value.l().stream().map(ExportFile::plain).toList();
            default -> null;
        };
    }
}
