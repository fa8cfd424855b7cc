package pl.ebok.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private final Period period = new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"));

    @Test
    void counts_both_ends() {
        assertThat(period.days()).isEqualTo(61);
        assertThat(period.contains(period.from())).isTrue();
        assertThat(period.contains(period.to())).isTrue();
        assertThat(period.contains(period.from().minusDays(1))).isFalse();
        assertThat(period.contains(period.to().plusDays(1))).isFalse();
    }

    @Test
    void ends_on_or_after_its_first_day() {
        LocalDate day = period.from();

        assertThat(new Period(day, day).days()).isOne();
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lies_in_polish_days() {
        Instant lateEvening = Instant.parse("2026-10-31T23:30:00Z");

        assertThat(BusinessZone.today(Clock.fixed(lateEvening, ZoneOffset.UTC))).isEqualTo("2026-11-01");
        assertThat(BusinessZone.dayOf(Instant.parse("2026-07-31T21:59:59Z"))).isEqualTo("2026-07-31");
    }
}
