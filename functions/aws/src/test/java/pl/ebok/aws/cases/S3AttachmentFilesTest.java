package pl.ebok.aws.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.cases.Attachment;
import pl.ebok.domain.cases.AttachmentState;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.FileType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3AttachmentFilesTest {
    private static final CaseNumber NUMBER = new CaseNumber("R-2026-7KQM-4XTB-9PLC");
    private static final StaticCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private final S3AttachmentFiles files = new S3AttachmentFiles(
            () -> {
                throw new AssertionError("signing asks no service");
            },
            () -> S3Presigner.builder()
                    .region(Region.EU_CENTRAL_1)
                    .credentialsProvider(KEYS)
                    .build(),
            "attachments",
            Clock.fixed(Instant.parse("2026-11-05T10:00:00.5Z"), ZoneOffset.UTC));

    @Test
    void signs_type_and_size_of_an_upload() {
        var upload = files.upload(NUMBER, file("zdjęcie.png"));

        assertThat(upload.method()).isEqualTo("PUT");
        assertThat(upload.url().getPath()).isEqualTo("/incoming/R-2026-7KQM-4XTB-9PLC/a-1");
        assertThat(upload.url().getQuery())
                .contains("X-Amz-SignedHeaders=content-length;content-type;host", "X-Amz-Expires=300");
        assertThat(upload.headers())
                .hasSize(2)
                .containsEntry("content-type", "image/png")
                .containsEntry("content-length", "482113");
        assertThat(upload.expiresAt()).isEqualTo("2026-11-05T10:05:00Z");
    }

    @Test
    void serves_a_file_as_a_download_under_its_own_name_whatever_that_holds() {
        var link = files.download(NUMBER, file("zdjęcie \"1\"; x=*.png\r\n"));

        assertThat(link.url())
                .contains("/checked/R-2026-7KQM-4XTB-9PLC/a-1", "X-Amz-Expires=300")
                .contains("response-content-disposition=attachment%3B%20filename%2A%3DUTF-8%27%27zdj%25C4%2599cie"
                        + "%2520%25221%2522%253B%2520x%253D%252A.png%250D%250A");
        assertThat(link.expiresAt()).isEqualTo("2026-11-05T10:05:00Z");
    }

    private static Attachment file(String name) {
        return new Attachment("a-1", name, FileType.PNG, 482_113, Instant.EPOCH, new AttachmentState.Accepted());
    }
}
