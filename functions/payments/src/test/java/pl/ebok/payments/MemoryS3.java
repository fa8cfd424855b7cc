package pl.ebok.payments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** One bucket in memory. */
final class MemoryS3 implements S3Client {
    final Map<String, byte[]> objects = new TreeMap<>();

    /** Called before an object is deleted: somebody may be faster. */
    Runnable beforeDeleting = () -> {};

    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest get) {
        byte[] content = existing(get.key());
        return new ResponseInputStream<>(
                GetObjectResponse.builder().eTag(etag(content)).build(), new ByteArrayInputStream(content));
    }

    @Override
    public GetObjectResponse getObject(GetObjectRequest get, Path destination) {
        byte[] content = existing(get.key());
        try {
            Files.write(destination, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return GetObjectResponse.builder().eTag(etag(content)).build();
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest head) {
        return HeadObjectResponse.builder().eTag(etag(existing(head.key()))).build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest put, RequestBody body) {
        try (var content = body.contentStreamProvider().newStream()) {
            objects.put(put.key(), content.readAllBytes());
            return PutObjectResponse.builder().build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest delete) {
        beforeDeleting.run();
        byte[] there = objects.get(delete.key());
        if (there != null && delete.ifMatch() != null && !delete.ifMatch().equals(etag(there))) {
            throw S3Exception.builder()
                    .statusCode(412)
                    .message("PreconditionFailed")
                    .build();
        }
        objects.remove(delete.key());
        return DeleteObjectResponse.builder().build();
    }

    private static String etag(byte[] content) {
        return '"' + Integer.toHexString(Arrays.hashCode(content)) + '"';
    }

    private byte[] existing(String key) {
        byte[] content = objects.get(key);
        if (content == null) {
            throw NoSuchKeyException.builder().statusCode(404).message(key).build();
        }
        return content;
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
