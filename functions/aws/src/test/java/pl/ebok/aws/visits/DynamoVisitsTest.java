package pl.ebok.aws.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.visits.Visit;
import pl.ebok.domain.visits.Visits;
import pl.ebok.domain.visits.Visits.Booking;
import pl.ebok.domain.visits.Visits.Booking.Booked;
import pl.ebok.domain.visits.Visits.Booking.Taken;
import pl.ebok.domain.visits.Visits.Booking.TooMany;
import pl.ebok.domain.visits.VisitsContract;

class DynamoVisitsTest extends VisitsContract {
    private final DynamoVisits visits =
            new DynamoVisits(LocalDynamoDb.withEmptyTables().table("VisitsTable"));

    @Override
    protected Visits visits() {
        return visits;
    }

    @Test
    void gives_one_slot_to_exactly_one_of_two_hundred_who_want_it_at_once() throws Exception {
        var all = new ArrayList<Future<Booking>>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(200)) {
            for (int i = 0; i < 200; i++) {
                // Some overlap by half only: they fight for the same desk time with another first one.
                Visit visit = aVisit().from(i % 2 == 0 ? "2026-10-05T09:00" : "2026-10-05T09:15")
                        .build();
                Callable<Booking> booking = () -> {
                    start.await();
                    return visits.book(visit, 3);
                };
                all.add(threads.submit(booking));
            }
            start.countDown();
        }

        var booked = new ArrayList<Visit>();
        var taken = new ArrayList<Taken>();
        for (Future<Booking> each : all) {
            switch (each.get()) {
                case Booked(Visit visit) -> booked.add(visit);
                case Taken by -> taken.add(by);
                case TooMany() -> throw new AssertionError("the first of this visitor");
            }
        }
        assertThat(booked).hasSize(1);
        Visit winner = booked.getFirst();
        assertThat(taken).hasSize(199).containsOnly(new Taken(winner.code()));
        assertThat(visits.on(winner.code().day())).containsExactly(winner);
        assertThat(visits.taken(winner.code().day(), winner.code().day()))
                .containsExactlyInAnyOrderElementsOf(winner.deskTimes());
    }

    @Test
    void lets_one_visitor_who_asks_for_thirty_slots_at_once_have_three() throws Exception {
        var all = new ArrayList<Future<Booking>>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(30)) {
            for (int day = 1; day <= 30; day++) {
                Visit visit = aVisit().from("2026-11-%02dT09:00".formatted(day)).build();
                Callable<Booking> booking = () -> {
                    start.await();
                    return visits.book(visit, 3);
                };
                all.add(threads.submit(booking));
            }
            start.countDown();
        }

        int booked = 0;
        for (Future<Booking> each : all) {
            booked += each.get() instanceof Booked ? 1 : 0;
        }
        assertThat(booked).isEqualTo(3);
        assertThat(visits.taken(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")))
                .hasSize(9);
    }
}
