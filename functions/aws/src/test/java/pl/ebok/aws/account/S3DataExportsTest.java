package pl.ebok.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3DataExportsTest {
    private final Folder folder = new Folder();
    private final S3DataExports exports = new S3DataExports(() -> folder, "exchange", () -> {
        throw new AssertionError("removing needs no link");
    });

    @Test
    void removes_requests_and_files_of_one_customer_only() {
        folder.keys.addAll(List.of(
                "exports/requests/101001/a.json",
                "exports/requests/101001/b.json",
                "exports/files/101001/a.zip",
                "exports/files/1010011/c.zip",
                "exports/duplicates/101001.pdf"));

        exports.removeAll(new CustomerNumber("101001"));

        assertThat(folder.keys).containsExactly("exports/duplicates/101001.pdf", "exports/files/1010011/c.zip");
    }

    private static final class Folder implements S3Client {
        private final TreeSet<String> keys = new TreeSet<>();

        @Override
        public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
            return ListObjectsV2Response.builder()
                    .contents(keys.stream()
                            .filter(key -> key.startsWith(request.prefix()))
                            .map(key -> S3Object.builder().key(key).build())
                            .toList())
                    .isTruncated(false)
                    .build();
        }

        @Override
        public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
            keys.remove(request.key());
            return DeleteObjectResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    }
}
