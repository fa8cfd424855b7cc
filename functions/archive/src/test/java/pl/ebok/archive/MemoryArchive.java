package pl.ebok.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket in memory with the conditional write of S3; it keeps every request that wrote. */
public final class MemoryArchive implements S3Client {
    public final List<PutObjectRequest> writes = new ArrayList<>();
    public final Map<String, byte[]> files = new TreeMap<>();
    public final Map<String, Integer> hiddenVersions = new TreeMap<>();
    private final Map<String, Map<String, String>> metadata = new TreeMap<>();

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        if ("*".equals(request.ifNoneMatch()) && files.containsKey(request.key())) {
            throw S3Exception.builder()
                    .statusCode(412)
                    .message("PreconditionFailed")
                    .build();
        }
        try (var content = body.contentStreamProvider().newStream()) {
            files.put(request.key(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        metadata.put(request.key(), request.metadata());
        writes.add(request);
        return PutObjectResponse.builder().build();
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        return HeadObjectResponse.builder()
                .metadata(metadata.get(request.key()))
                .build();
    }

    @Override
    public <T> T getObject(GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
        byte[] content = files.get(request.key());
        if (content == null) {
            throw NoSuchKeyException.builder().statusCode(404).build();
        }
        try {
            return transformer.transform(
                    GetObjectResponse.builder().build(),
                    AbortableInputStream.create(ResponseBytes.fromByteArray(
                                    GetObjectResponse.builder().build(), content)
                            .asInputStream()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
        return getObject(request, ResponseTransformer.toInputStream());
    }

    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
        List<ObjectVersion> found = new ArrayList<>();
        for (String key : files.keySet()) {
            if (key.startsWith(request.prefix())) {
                found.add(ObjectVersion.builder().key(key).isLatest(true).build());
                for (int i = 0; i < hiddenVersions.getOrDefault(key, 0); i++) {
                    found.add(ObjectVersion.builder().key(key).isLatest(false).build());
                }
            }
        }
        return ListObjectVersionsResponse.builder()
                .isTruncated(false)
                .versions(found)
                .build();
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
