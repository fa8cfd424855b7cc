package pl.ebok.aws.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pl.ebok.aws.Item;
import pl.ebok.domain.account.DataExport;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Makes the file of an export: all items of the customer as JSON, the archived documents, the files attached to complaints. */
public final class PreparingExport {
    private final ItemsOfCustomer items;
    private final S3Client s3;
    private final Buckets buckets;

    /** Where documents come from and the file goes. */
    public record Buckets(String archive, String attachments, String exchange) {}

    public PreparingExport(ItemsOfCustomer items, S3Client s3, Buckets buckets) {
        this.items = items;
        this.s3 = s3;
        this.buckets = buckets;
    }

    /** Makes it anew however often it is asked to: the file is replaced by the same. */
    public void apply(DataExport export) {
        try {
            Path file = Files.createTempFile("export", ".zip");
            try {
                write(export, file);
                s3.putObject(
                        put -> put.bucket(buckets.exchange)
                                .key(S3DataExports.fileKey(export))
                                .contentType("application/zip"),
                        file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(DataExport export, Path file) throws IOException {
        Map<String, List<Item>> all = items.of(export.customer());
        try (var zip = new ExportFile(Files.newOutputStream(file))) {
            zip.file("export.json", about(export));
            for (var table : all.entrySet()) {
                zip.items(table.getKey(), table.getValue());
            }
            for (String key : documents(all.getOrDefault("ledger", List.of()))) {
                copy(zip, "documents/" + key, buckets.archive, key);
            }
            for (Item complaint : all.getOrDefault("cases", List.of())) {
                attachments(zip, complaint);
            }
        }
    }

    private static byte[] about(DataExport export) {
        return Json.write(Json.map(
                        "customerNumber", export.customer().value(),
                        "exportId", export.exportId(),
                        "requestedAt", export.requestedAt().toString()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> documents(List<Item> ledger) {
        return ledger.stream()
                .flatMap(entry -> Stream.of("archiveKey", "archiveXmlKey").map(entry::optionalText))
                .flatMap(key -> Optional.ofNullable(key).stream())
                .toList();
    }

    private void attachments(ExportFile zip, Item complaint) throws IOException {
        String caseNumber = complaint.sk().replaceFirst("^CASE#", "");
        for (String id : complaint.all("attachments", attachment -> attachment.text("id"))) {
            String path = caseNumber + "/" + id;
            copy(zip, "attachments/" + path, buckets.attachments, "checked/" + path);
        }
    }

    /** What is not there (not archived yet, or an attachment refused) is left out. */
    private void copy(ExportFile zip, String name, String bucket, String key) throws IOException {
        try {
            zip.file(
                    name,
                    s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe());
        } catch (NoSuchKeyException notThere) {
            return;
        }
    }
}
