package pl.ebok.domain.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.visits.Visits.Booking.Booked;
import pl.ebok.domain.visits.Visits.Booking.Taken;

/** What every store of visits has to do. */
public abstract class VisitsContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    /** A store without visits. */
    protected abstract Visits visits();

    @Test
    void gives_back_what_was_booked() {
        var visits = visits();
        var alone = aVisit().from("2026-10-05T09:00").build();
        var customers = aVisit().from("2026-10-05T08:15").of("101001").build();

        assertThat(visits.book(alone)).isEqualTo(new Booked(alone));
        assertThat(visits.book(customers)).isEqualTo(new Booked(customers));

        assertThat(visits.find(alone.code())).contains(alone);
        assertThat(visits.on(DAY)).containsExactly(customers, alone);
        assertThat(visits.on(DAY.plusDays(1))).isEmpty();
        assertThat(visits.ofCustomer(new CustomerNumber("101001"))).containsExactly(customers);
    }

    @Test
    void lets_no_two_visits_overlap_at_a_desk() {
        var visits = visits();
        var first = aVisit().from("2026-10-05T09:00").lasting(45).build();
        visits.book(first);

        var overlapping = aVisit().from("2026-10-05T09:30").lasting(60).build();
        assertThat(visits.book(overlapping)).isEqualTo(new Taken(first.code()));
        assertThat(visits.find(overlapping.code())).isEmpty();

        assertThat(visits.book(aVisit().from("2026-10-05T09:45").build())).isInstanceOf(Booked.class);
        assertThat(visits.book(aVisit().from("2026-10-05T09:00").atDesk(2).build()))
                .isInstanceOf(Booked.class);
    }

    @Test
    void tells_which_desk_times_are_taken_across_months() {
        var visits = visits();
        var october = aVisit().from("2026-10-30T14:30").lasting(30).build();
        var november = aVisit().from("2026-11-02T07:00").lasting(15).atDesk(2).build();
        visits.book(october);
        visits.book(november);
        visits.book(aVisit().from("2026-11-03T07:00").build());

        assertThat(visits.taken(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 2)))
                .containsExactlyInAnyOrder(
                        october.deskTimes().getFirst(),
                        october.deskTimes().getLast(),
                        november.deskTimes().getFirst());
    }

    @Test
    void gives_a_cancelled_visits_time_back_once() {
        var visits = visits();
        var first = aVisit().of("101001").build();
        visits.book(first);

        assertThat(visits.cancel(first)).isTrue();
        assertThat(visits.find(first.code())).isEmpty();
        assertThat(visits.ofCustomer(new CustomerNumber("101001"))).isEmpty();
        assertThat(visits.taken(DAY, DAY)).isEmpty();

        var second = aVisit().build();
        assertThat(visits.book(second)).isEqualTo(new Booked(second));
        assertThat(visits.cancel(first)).isFalse();
        assertThat(visits.find(second.code())).contains(second);
        assertThat(visits.taken(DAY, DAY)).hasSize(3);
    }
}
