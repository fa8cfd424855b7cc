package pl.ebok.infratests.client;

import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The files of one bucket. */
public final class Files {
    private final S3Client s3;
    private final String bucket;

    private Files(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    public static Files ofExchange(Stack stack) {
        return new Files(stack.client(S3Client.builder()), stack.output("exchangeBucket"));
    }

    public static Files ofArchive(Stack stack) {
        return new Files(stack.client(S3Client.builder()), stack.output("archiveBucket"));
    }

    public S3Client client() {
        return s3;
    }

    public String bucket() {
        return bucket;
    }

    public void drop(String key, byte[] content) {
        s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
    }

    public List<String> keysBelow(String prefix) {
        return s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    public byte[] content(String key) {
        return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray();
    }
}
