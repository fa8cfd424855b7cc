package pl.ebok.domain.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfficeTest {
    private static final Topic SIGNING =
            new Topic("contract-signing", "Podpisanie umowy", "Signing a contract", true, 45);
    /** A Thursday morning in Poland; 30 days later is a Saturday. */
    private static final Instant NOW = Instant.parse("2026-10-01T06:00:00Z");

    @Test
    void offers_the_slots_of_the_last_day_of_the_horizon_and_none_after_it() {
        var slots = new Slots(office(1, 30, 1), _ -> true);

        assertThat(slots.beginning(SIGNING, Instant.parse("2026-10-31T07:00:00Z"), NOW))
                .as("08:00, in winter time already")
                .hasValueSatisfying(slot -> assertThat(slot.from()).isEqualTo("2026-10-31T08:00"));
        assertThat(slots.beginning(SIGNING, Instant.parse("2026-11-01T07:00:00Z"), NOW))
                .isEmpty();
        assertThat(slots.beginning(SIGNING, Instant.MAX, NOW)).isEmpty();
        assertThat(slots.beginning(SIGNING, NOW, NOW)).isEmpty();
        assertThat(slots.lastDay(NOW)).isEqualTo(LocalDate.parse("2026-10-31"));
    }

    @Test
    void has_a_desk_a_day_ahead_and_a_visit_to_give_away() {
        assertThat(office(1, 1, 1).topic("contract-signing")).contains(SIGNING);
        assertThat(office(1, 1, 1).topic("other")).isEmpty();
        assertThatThrownBy(() -> office(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void books_topics_by_the_quarter_of_an_hour_and_lets_short_ones_take_what_they_take() {
        assertThat(topic(false, 1).minutes()).isEqualTo(1);
        assertThat(topic(false, 20).minutes()).isEqualTo(20);
        assertThat(topic(true, 15).minutes()).isEqualTo(15);
        assertThatThrownBy(() -> topic(true, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> topic(false, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> topic(true, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Office office(int desks, int horizonDays, int openVisits) {
        var hours = new OpeningHours(LocalTime.of(8, 0), LocalTime.of(11, 0));
        return new Office(
                List.of(SIGNING),
                Map.of(DayOfWeek.SATURDAY, hours, DayOfWeek.SUNDAY, hours, DayOfWeek.THURSDAY, hours),
                Set.of(),
                desks,
                horizonDays,
                openVisits);
    }

    private static Topic topic(boolean bookingNeeded, int minutes) {
        return new Topic("id", "pl", "en", bookingNeeded, minutes);
    }
}
