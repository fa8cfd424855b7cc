package pl.ebok.domain.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.visits.Visits.Booking.Booked;
import pl.ebok.domain.visits.Visits.Booking.Taken;
import pl.ebok.domain.visits.Visits.Booking.TooMany;

/** What every store of visits has to do. */
public abstract class VisitsContract {
    private static final int MANY = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    /** A store without visits. */
    protected abstract Visits visits();

    @Test
    void gives_back_what_was_booked() {
        var visits = visits();
        var alone = aVisit().from("2026-10-05T09:00").build();
        var customers = aVisit().from("2026-10-05T08:15").of("101001").build();

        assertThat(visits.book(alone, MANY)).isEqualTo(new Booked(alone));
        assertThat(visits.book(customers, MANY)).isEqualTo(new Booked(customers));

        assertThat(visits.find(alone.code())).contains(alone);
        assertThat(visits.on(DAY)).containsExactly(customers, alone);
        assertThat(visits.on(DAY.plusDays(1))).isEmpty();
        assertThat(visits.ofCustomer(new CustomerNumber("101001"))).containsExactly(customers);
    }

    @Test
    void lets_no_two_visits_overlap_at_a_desk() {
        var visits = visits();
        var first = aVisit().from("2026-10-05T09:00").lasting(45).build();
        visits.book(first, MANY);

        var overlapping = aVisit().from("2026-10-05T09:30").lasting(60).build();
        assertThat(visits.book(overlapping, MANY)).isEqualTo(new Taken(first.code()));
        assertThat(visits.find(overlapping.code())).isEmpty();

        assertThat(visits.book(aVisit().from("2026-10-05T09:45").build(), MANY)).isInstanceOf(Booked.class);
        assertThat(visits.book(aVisit().from("2026-10-05T09:00").atDesk(2).build(), MANY))
                .isInstanceOf(Booked.class);
    }

    @Test
    void tells_which_desk_times_are_taken_across_months() {
        var visits = visits();
        var october = aVisit().from("2026-10-30T14:30").lasting(30).build();
        var november = aVisit().from("2026-11-02T07:00").lasting(15).atDesk(2).build();
        visits.book(october, MANY);
        visits.book(november, MANY);
        visits.book(aVisit().from("2026-11-03T07:00").build(), MANY);

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
        visits.book(first, MANY);

        assertThat(visits.cancel(first)).isTrue();
        assertThat(visits.find(first.code())).isEmpty();
        assertThat(visits.ofCustomer(new CustomerNumber("101001"))).isEmpty();
        assertThat(visits.taken(DAY, DAY)).isEmpty();

        var second = aVisit().build();
        assertThat(visits.book(second, MANY)).isEqualTo(new Booked(second));
        assertThat(visits.cancel(first)).isFalse();
        assertThat(visits.find(second.code())).contains(second);
        assertThat(visits.taken(DAY, DAY)).hasSize(3);
    }

    @Test
    void lets_one_visitor_have_only_a_few_visits_ahead() {
        var visits = visits();
        Visit first = aVisit().from("2026-10-05T08:00").build();
        visits.book(first, 2);
        visits.book(aVisit().from("2026-10-06T08:00").build(), 2);

        Visit third = aVisit().from("2026-10-07T08:00").build();
        assertThat(visits.book(third, 2)).isEqualTo(new TooMany());
        assertThat(visits.find(third.code())).isEmpty();
        assertThat(visits.taken(third.code().day(), third.code().day())).isEmpty();
        assertThat(visits.book(
                        aVisit().from("2026-10-07T08:00").by("anna@example.com").build(), 2))
                .isInstanceOf(Booked.class);
        assertThat(visits.book(aVisit().from("2026-10-08T08:00").of("101001").build(), 2))
                .isInstanceOf(Booked.class);

        visits.cancel(first);
        assertThat(visits.book(aVisit().from("2026-10-07T10:00").build(), 2)).isInstanceOf(Booked.class);
        assertThat(visits.book(aVisit().from("2026-10-07T12:00").build(), 2)).isEqualTo(new TooMany());
    }

    @Test
    void counts_no_visit_that_is_over() {
        var visits = visits();
        visits.book(aVisit().from("2026-10-05T08:00").build(), 1);

        assertThat(visits.book(
                        aVisit().from("2026-10-06T08:00")
                                .bookedAt("2026-10-05T06:44:59Z")
                                .build(),
                        1))
                .isEqualTo(new TooMany());
        assertThat(visits.book(
                        aVisit().from("2026-10-06T08:00")
                                .bookedAt("2026-10-05T06:45:01Z")
                                .build(),
                        1))
                .isInstanceOf(Booked.class);
    }
}
