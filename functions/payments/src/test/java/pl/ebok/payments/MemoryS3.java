package pl.ebok.payments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** One bucket in memory. */
final class MemoryS3 implements S3Client {
    final Map<String, byte[]> objects = new TreeMap<>();

    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest get) {
        return new ResponseInputStream<>(
                GetObjectResponse.builder().build(), new ByteArrayInputStream(existing(get.key())));
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
    public CopyObjectResponse copyObject(CopyObjectRequest copy) {
        objects.put(copy.destinationKey(), existing(copy.sourceKey()));
        return CopyObjectResponse.builder().build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest delete) {
        objects.remove(delete.key());
        return DeleteObjectResponse.builder().build();
    }

    private byte[] existing(String key) {
        byte[] content = objects.get(key);
        if (content == null) {
            throw NoSuchKeyException.builder().message(key).build();
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
