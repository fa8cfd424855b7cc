package pl.ebok.backofficeimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** One bucket in memory, as far as the import uses it. */
final class FakeS3 implements S3Client {
    private final Map<String, byte[]> objects = new TreeMap<>();

    void drop(String key, byte[] content) {
        objects.put(key, content);
    }

    void drop(String key, String content) {
        drop(key, content.getBytes(StandardCharsets.UTF_8));
    }

    java.util.Set<String> keys() {
        return objects.keySet();
    }

    String text(String key) {
        return new String(objects.get(key), StandardCharsets.UTF_8);
    }

    @Override
    public GetObjectResponse getObject(GetObjectRequest request, Path destination) {
        byte[] content = objects.get(request.key());
        if (content == null) {
            throw NoSuchKeyException.builder().statusCode(404).build();
        }
        try {
            Files.write(destination, content, java.nio.file.StandardOpenOption.CREATE_NEW);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return GetObjectResponse.builder().build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        try (InputStream content = body.contentStreamProvider().newStream()) {
            objects.put(request.key(), content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return PutObjectResponse.builder().build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        objects.remove(request.key());
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
