package pl.ebok.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import pl.ebok.aws.Settings;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.RetainUntil;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A copy of today in a bucket as production has it, and what that bucket itself says of it. */
@EnabledIfSystemProperty(
        named = "ebok.localstack",
        matches = "http.*",
        disabledReason = "LocalStack is not up: `make test` starts it")
class ArchiveOnLocalStackTest {
    private static final Pattern EXPIRY = Pattern.compile("expiry-date=\"([^\"]+)\"");

    private final String bucket = System.getProperty("ebok.localstack.bucket", "");
    private final LocalDate today = LocalDate.now(BusinessZone.WARSAW);
    private final S3Client s3 = S3Client.builder()
            .endpointOverride(URI.create(System.getProperty("ebok.localstack", "")))
            .forcePathStyle(true)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    private final ArchiveFile file = ArchiveFile.of(
            new ArchiveKey(
                    ArchiveKey.Shelf.INVOICES,
                    today.getYear(),
                    new CustomerNumber("101001"),
                    "FV-U-2019-101001-0004",
                    ArchiveKey.Format.PDF),
            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
            "invoice",
            today);

    @BeforeEach
    void archive() {
        new ArchiveBucket(s3, Settings.of(Map.of("ARCHIVE_BUCKET", bucket, "OBJECT_LOCK_MODE", "COMPLIANCE")))
                .write(file);
    }

    @Test
    void should_remove_the_copy_after_the_legal_day_and_at_most_400_days_later() {
        var expiry = EXPIRY.matcher(head().expiration());

        assertThat(expiry.find()).as(head().expiration()).isTrue();
        Instant removed = ZonedDateTime.parse(expiry.group(1), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        Instant lawLetsGo = RetainUntil.lockedUntil(today);
        assertThat(removed).isAfterOrEqualTo(lawLetsGo).isBefore(lawLetsGo.plus(Duration.ofDays(401)));
        assertThat(removed.atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(
                        LocalDate.now(ZoneOffset.UTC).plusDays(RetainUntil.LIFECYCLE_DAYS),
                        LocalDate.now(ZoneOffset.UTC).plusDays(RetainUntil.LIFECYCLE_DAYS + 1L));
    }

    @Test
    void should_let_nobody_delete_or_shorten_it_before() {
        String key = file.key().text();
        String version = head().versionId();

        assertThatThrownBy(() -> s3.deleteObject(request ->
                        request.bucket(bucket).key(key).versionId(version).bypassGovernanceRetention(true)))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("Access Denied");
        assertThatThrownBy(() -> s3.putObjectRetention(request -> request.bucket(bucket)
                        .key(key)
                        .versionId(version)
                        .retention(shorter -> shorter.mode("COMPLIANCE")
                                .retainUntilDate(Instant.now().plus(Duration.ofDays(1))))))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("Access Denied");
        assertThat(head().objectLockRetainUntilDate()).isEqualTo(RetainUntil.lockedUntil(today));
    }

    @Test
    void should_keep_the_first_copy_when_it_is_written_again() {
        String version = head().versionId();

        archive();

        assertThat(head().versionId()).isEqualTo(version);
    }

    private HeadObjectResponse head() {
        return s3.headObject(request -> request.bucket(bucket).key(file.key().text()));
    }
}
