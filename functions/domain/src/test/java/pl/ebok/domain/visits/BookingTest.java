package pl.ebok.domain.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.visits.BookingVisit.Booked;
import pl.ebok.domain.visits.BookingVisit.NotASlot;
import pl.ebok.domain.visits.BookingVisit.Outcome;
import pl.ebok.domain.visits.BookingVisit.Request;
import pl.ebok.domain.visits.BookingVisit.SlotTaken;
import pl.ebok.domain.visits.BookingVisit.TooManyVisits;
import pl.ebok.domain.visits.CancellingVisit.Cancelled;
import pl.ebok.domain.visits.CancellingVisit.UnknownVisit;
import pl.ebok.domain.visits.FindingFreeSlots.Free;

class BookingTest {
    private static final Topic SIGNING =
            new Topic("contract-signing", "Podpisanie umowy", "Signing a contract", true, 45);
    private static final Topic CONDITIONS =
            new Topic("technical-conditions", "Warunki techniczne", "Technical conditions", true, 60);
    private static final Topic SHORT = new Topic("invoice-copy", "Duplikat faktury", "Copy of an invoice", false, 15);
    /** A Thursday morning in Poland. */
    private static final Instant NOW = Instant.parse("2026-10-01T06:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 6);
    private static final Predicate<LocalDate> WORKING_DAY =
            day -> day.getDayOfWeek().getValue() <= 5 && !day.equals(HOLIDAY);

    private final MemoryVisits visits = new MemoryVisits();
    private final List<String> letters = new ArrayList<>();
    private int desks = 1;
    private int openVisits = 60;

    @Test
    void offers_slots_one_after_another_within_opening_hours() {
        assertThat(free(SIGNING, LocalDate.of(2026, 10, 2)))
                .extracting(slot -> slot.start().toString())
                .containsExactly(
                        "2026-10-02T08:00+02:00",
                        "2026-10-02T08:45+02:00",
                        "2026-10-02T09:30+02:00",
                        "2026-10-02T10:15+02:00");
        assertThat(free(SIGNING, LocalDate.of(2026, 10, 2)).getLast().end()).hasToString("2026-10-02T11:00+02:00");
    }

    @Test
    void offers_only_what_is_still_to_come_today() {
        assertThat(at("2026-10-01T06:45:00Z", SIGNING))
                .first()
                .extracting(slot -> slot.start().toString())
                .isEqualTo("2026-10-01T09:30+02:00");
    }

    @Test
    void offers_nothing_on_closed_days_holidays_and_far_days() {
        assertThat(free(SIGNING, LocalDate.of(2026, 10, 3))).isEmpty();
        assertThat(free(SIGNING, HOLIDAY)).isEmpty();
        assertThat(free(SIGNING, LocalDate.of(2026, 10, 7))).isEmpty();
        assertThat(free(SIGNING, TODAY.plusDays(29))).isNotEmpty();
        assertThat(free(SIGNING, TODAY.plusDays(32))).isEmpty();
        assertThat(free(SIGNING, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void gives_polish_time_its_offset_in_winter() {
        assertThat(free(SIGNING, LocalDate.of(2026, 10, 26)).getFirst().start()).hasToString("2026-10-26T08:00+01:00");
    }

    @Test
    void says_that_a_short_matter_needs_no_booking() {
        assertThat(finding(NOW).apply("invoice-copy", TODAY, TODAY))
                .isEqualTo(new FindingFreeSlots.NoBookingNeeded(SHORT));
        assertThat(book("r", "invoice-copy", "2026-10-02T08:00+02:00"))
                .isEqualTo(new BookingVisit.NoBookingNeeded(SHORT));
        assertThat(finding(NOW).apply("other", TODAY, TODAY)).isEqualTo(new FindingFreeSlots.UnknownTopic());
        assertThat(book("r", "other", "2026-10-02T08:00+02:00")).isEqualTo(new BookingVisit.UnknownTopic());
    }

    @Test
    void books_a_slot_named_in_any_offset() {
        var booked = (Booked) book("r", "contract-signing", "2026-10-02T06:45Z");

        assertThat(booked.visit().slot().start()).hasToString("2026-10-02T08:45+02:00");
        assertThat(booked.visit().code().day()).isEqualTo("2026-10-02");
        assertThat(visits.find(booked.visit().code())).contains(booked.visit());
        assertThat(letters).containsExactly("booked " + booked.visit().code());
        assertThat(free(SIGNING, LocalDate.of(2026, 10, 2))).hasSize(3);
        assertThat(free(CONDITIONS, LocalDate.of(2026, 10, 2)))
                .as("8.00-9.00 and 9.00-10.00 overlap the visit of 8.45-9.30")
                .extracting(slot -> slot.from().getHour())
                .containsExactly(10);
    }

    @Test
    void refuses_a_taken_slot_and_takes_the_next_desk_where_there_is_one() {
        book("r-1", "contract-signing", "2026-10-02T08:00+02:00");
        assertThat(book("r-2", "contract-signing", "2026-10-02T08:00+02:00")).isEqualTo(new SlotTaken());

        desks = 2;
        assertThat(((Booked) book("r-3", "contract-signing", "2026-10-02T08:00+02:00"))
                        .visit()
                        .desk())
                .isEqualTo(2);
    }

    @Test
    void books_a_request_sent_twice_once() {
        desks = 2;
        var first = book("r-1", "contract-signing", "2026-10-02T08:00+02:00");

        assertThat(book("r-1", "contract-signing", "2026-10-02T08:00+02:00")).isEqualTo(first);
        assertThat(visits.on(LocalDate.of(2026, 10, 2))).hasSize(1);
    }

    @Test
    void refuses_what_is_no_slot() {
        for (String start : List.of(
                "2026-10-02T08:10+02:00",
                "2026-10-02T08:00:30+02:00",
                "2026-10-02T10:30+02:00",
                "2026-10-02T08:00Z",
                "2026-10-03T08:00+02:00",
                "2026-09-30T08:00+02:00",
                "2026-10-01T08:00+02:00",
                "2027-10-01T08:00+02:00",
                "-999999999-01-01T00:00+18:00",
                "+999999999-12-31T23:59:59-18:00")) {
            assertThat(book("r", "contract-signing", start)).as(start).isEqualTo(new NotASlot());
        }
    }

    @Test
    void cancels_by_code_what_is_still_to_come() {
        var code = ((Booked) book("r-1", "contract-signing", "2026-10-02T08:00+02:00"))
                .visit()
                .code()
                .value();

        assertThat(cancelling("2026-10-02T06:00:00Z").byCode(code)).isEqualTo(new UnknownVisit());
        assertThat(cancelling("2026-10-02T05:59:00Z").byCode(" " + code.toLowerCase(java.util.Locale.ROOT)))
                .isInstanceOf(Cancelled.class);
        assertThat(cancelling("2026-10-02T05:59:00Z").byCode(code)).isEqualTo(new UnknownVisit());
        assertThat(cancelling("2026-10-02T05:59:00Z").byCode("W-20261399-AAAA-AAAA-AAAA"))
                .isEqualTo(new UnknownVisit());
        assertThat(free(SIGNING, LocalDate.of(2026, 10, 2))).hasSize(4);
    }

    @Test
    void lets_a_customer_cancel_their_own_visits_only() {
        var visit = VisitBuilder.aVisit().of("101001").build();
        visits.book(visit, openVisits);
        var cancelling = new CancellingVisit(visits, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(cancelling.byCustomer(
                        new CustomerNumber("101002"), visit.code().value()))
                .isEqualTo(new UnknownVisit());
        assertThat(cancelling.byCustomer(
                        new CustomerNumber("101001"), visit.code().value()))
                .isEqualTo(new Cancelled(visit));
    }

    @Test
    void reminds_those_who_come_tomorrow() {
        var tomorrow = ((Booked) book("r-1", "contract-signing", "2026-10-02T08:00+02:00")).visit();
        book("r-2", "contract-signing", "2026-10-05T08:00+02:00");
        letters.clear();

        assertThat(new RemindingOfVisits(visits, office(), noted()).apply(TODAY))
                .isEqualTo(1);

        assertThat(letters).containsExactly("reminder " + tomorrow.code());
    }

    @Test
    void lets_a_visitor_have_only_so_many_visits_ahead() {
        openVisits = 1;
        book("r-1", "contract-signing", "2026-10-02T08:00+02:00");

        assertThat(book("r-2", "contract-signing", "2026-10-05T08:00+02:00")).isEqualTo(new TooManyVisits(1));
        assertThat(book("r-1", "contract-signing", "2026-10-02T08:00+02:00")).isInstanceOf(Booked.class);
        assertThat(letters).allMatch(letter -> letter.startsWith("booked")).hasSize(2);
    }

    @Test
    void never_lets_visits_overlap() {
        Draws.check(draw -> {
            List<Integer> quarters = draw.list(0, 60, () -> draw.between(0, 12));

            desks = 2;
            for (int i = 0; i < quarters.size(); i++) {
                var start = OffsetDateTime.parse("2026-10-02T08:00+02:00").plusMinutes(15L * quarters.get(i));
                book("r-" + i, i % 2 == 0 ? "contract-signing" : "technical-conditions", start.toString());
            }

            var times = visits.on(LocalDate.of(2026, 10, 2)).stream()
                    .flatMap(visit -> visit.deskTimes().stream())
                    .toList();
            assertThat(times).doesNotHaveDuplicates();
            assertThat(times)
                    .allMatch(
                            time -> time.start().getHour() >= 8 && time.start().getHour() < 11);
        });
    }

    private List<Slot> free(Topic topic, LocalDate day) {
        return ((Free) finding(NOW).apply(topic.id(), day, day)).slots();
    }

    private List<Slot> at(String now, Topic topic) {
        return ((Free) finding(Instant.parse(now)).apply(topic.id(), TODAY, TODAY)).slots();
    }

    private FindingFreeSlots finding(Instant now) {
        return new FindingFreeSlots(visits, office(), WORKING_DAY, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Outcome book(String requestId, String topic, String start) {
        var visitor = new Visitor("Jan Nowak", "jan@example.com", null, null);
        return new BookingVisit(
                        visits,
                        office(),
                        WORKING_DAY,
                        noted(),
                        new SplittableRandom(requestId.hashCode()),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .apply(new Request(requestId, topic, OffsetDateTime.parse(start), visitor));
    }

    private CancellingVisit cancelling(String now) {
        return new CancellingVisit(visits, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private Office office() {
        var hours = new OpeningHours(LocalTime.of(8, 0), LocalTime.of(11, 0));
        return new Office(
                List.of(SIGNING, CONDITIONS, SHORT),
                Map.of(
                        DayOfWeek.MONDAY, hours,
                        DayOfWeek.TUESDAY, hours,
                        DayOfWeek.WEDNESDAY, hours,
                        DayOfWeek.THURSDAY, hours,
                        DayOfWeek.FRIDAY, hours),
                Set.of(LocalDate.of(2026, 10, 7)),
                desks,
                30,
                openVisits);
    }

    private VisitLetters noted() {
        return new VisitLetters() {
            @Override
            public void booked(Visit visit, Topic topic) {
                letters.add("booked " + visit.code());
            }

            @Override
            public void reminder(Visit visit, Topic topic) {
                letters.add("reminder " + visit.code());
            }
        };
    }
}
