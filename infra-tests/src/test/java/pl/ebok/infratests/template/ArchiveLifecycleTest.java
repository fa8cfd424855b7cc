package pl.ebok.infratests.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.domain.billing.RetainUntil;

/** The archive's lifecycle rule against the law, for every day on which an invoice may be issued. */
class ArchiveLifecycleTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Template TEMPLATE = Template.read();
    private static final Map<?, ?> BUCKET = TEMPLATE.properties("ArchiveBucket");
    private static final Map<?, ?> EXPIRY = rule("expire-after-the-law");

    static Stream<Integer> years() {
        return Stream.iterate(2024, year -> year <= 2032, year -> year + 1);
    }

    @ParameterizedTest
    @MethodSource("years")
    void should_keep_every_invoice_as_long_as_the_law_says_and_at_most_400_days_longer(int year) {
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(issuedOn -> {
            // GIVEN tax due on the 25th of the next month, and five years from the end of that year
            int taxYear = issuedOn.plusMonths(1).getYear();
            Instant lawLetsGo =
                    LocalDate.of(taxYear + 6, 1, 1).atStartOfDay(WARSAW).toInstant();

            // WHEN the copy is made in the first instant of the day
            Instant removed = removalOf(issuedOn.atStartOfDay(WARSAW).toInstant());

            // THEN
            assertThat(removed).as("copy of %s", issuedOn).isAfterOrEqualTo(lawLetsGo);
            assertThat(Duration.between(lawLetsGo, removed).toDays())
                    .as("days too long for %s", issuedOn)
                    .isLessThanOrEqualTo(400);
            assertThat(RetainUntil.lockedUntil(issuedOn)).isEqualTo(lawLetsGo);
        });
    }

    @Test
    void should_not_be_a_day_longer_than_the_longest_legal_span_needs() {
        assertThat(EXPIRY.get("ExpirationInDays")).isEqualTo(RetainUntil.LIFECYCLE_DAYS);
    }

    @Test
    void should_remove_versions_delete_markers_and_unfinished_uploads_too() {
        assertThat(EXPIRY.get("NoncurrentVersionExpiration")).isEqualTo(Map.of("NoncurrentDays", 1));
        assertThat(EXPIRY.get("Prefix")).as("a folder left out").isNull();
        assertThat(rule("clean-up").get("ExpiredObjectDeleteMarker")).isEqualTo(true);
        assertThat(Shape.at(rule("clean-up"), "AbortIncompleteMultipartUpload", "DaysAfterInitiation"))
                .isEqualTo(7);
    }

    @Test
    void should_lock_what_nobody_gave_a_date_and_in_production_against_everybody() {
        assertThat(BUCKET.get("ObjectLockEnabled")).isEqualTo(true);
        assertThat(Shape.at(BUCKET, "VersioningConfiguration", "Status")).isEqualTo("Enabled");
        assertThat(Shape.at(BUCKET, "ObjectLockConfiguration", "Rule", "DefaultRetention", "Mode"))
                .isEqualTo(Map.of("If", List.of("Production", "COMPLIANCE", "GOVERNANCE")));
    }

    /** S3 counts the days from the creation and removes at the next midnight UTC; the last version a day later. */
    private static Instant removalOf(Instant created) {
        return created.plus((Integer) EXPIRY.get("ExpirationInDays"), ChronoUnit.DAYS)
                .atZone(ZoneOffset.UTC)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    private static Map<?, ?> rule(String id) {
        return Shape.list(Shape.at(BUCKET, "LifecycleConfiguration", "Rules")).stream()
                .<Map<?, ?>>map(Shape::map)
                .filter(rule -> id.equals(rule.get("Id")) && "Enabled".equals(rule.get("Status")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the archive has no rule " + id));
    }
}
