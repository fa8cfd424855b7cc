package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class RetainUntilTest {
    @Test
    void should_keep_an_invoice_of_december_2026_to_the_end_of_2032() {
        assertThat(RetainUntil.lastDay(LocalDate.of(2026, 12, 1))).isEqualTo("2032-12-31");
        assertThat(RetainUntil.lastDay(LocalDate.of(2026, 12, 31))).isEqualTo("2032-12-31");
    }

    @Test
    void should_keep_an_invoice_of_the_other_months_to_the_end_of_the_fifth_year_after() {
        assertThat(RetainUntil.lastDay(LocalDate.of(2026, 1, 1))).isEqualTo("2031-12-31");
        assertThat(RetainUntil.lastDay(LocalDate.of(2026, 11, 30))).isEqualTo("2031-12-31");
    }

    @Test
    void should_lock_until_the_last_day_has_passed_in_poland() {
        assertThat(RetainUntil.lockedUntil(LocalDate.of(2026, 11, 5))).isEqualTo(Instant.parse("2031-12-31T23:00:00Z"));
    }

    @Test
    void should_be_removed_after_the_legal_day_and_at_most_400_days_after_for_every_issue_day_of_2024_to_2032() {
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2033, 1, 1)).forEach(issuedOn -> {
            LocalDate legal = RetainUntil.lastDay(issuedOn);
            // The archive counts the days from the instant of writing and rounds up to the next midnight, UTC.
            LocalDate earliest = issuedOn.plusDays(RetainUntil.LIFECYCLE_DAYS);
            LocalDate latest = earliest.plusDays(3);

            assertThat(earliest)
                    .as("copy of an invoice of %s", issuedOn)
                    .isAfter(legal)
                    .satisfies(
                            day -> assertThat(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                                    .isAfter(RetainUntil.lockedUntil(issuedOn)));
            assertThat(ChronoUnit.DAYS.between(legal, latest)).isLessThanOrEqualTo(400);
        });
    }

    @Test
    void should_not_count_one_day_more_than_the_longest_span_needs() {
        long longest = LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2033, 1, 1))
                .mapToLong(issuedOn -> ChronoUnit.DAYS.between(issuedOn, RetainUntil.lastDay(issuedOn)))
                .max()
                .orElseThrow();

        assertThat(RetainUntil.LIFECYCLE_DAYS).isEqualTo((int) longest + 1);
    }
}
