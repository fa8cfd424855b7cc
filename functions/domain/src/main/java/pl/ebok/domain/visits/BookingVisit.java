package pl.ebok.domain.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Books a visit, with or without an account; of those who want one slot at once, as many get it as there are desks. */
public final class BookingVisit {
    private final Visits visits;
    private final Office office;
    private final Slots slots;
    private final VisitLetters letters;
    private final RandomGenerator random;
    private final Clock clock;

    /** Takes a rule that tells working days from holidays. */
    public BookingVisit(
            Visits visits,
            Office office,
            Predicate<LocalDate> workingDay,
            VisitLetters letters,
            RandomGenerator random,
            Clock clock) {
        this.visits = visits;
        this.office = office;
        this.slots = new Slots(office, workingDay);
        this.letters = letters;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What a visitor asks for.
     *
     * @param start begin of a slot, in any offset
     */
    public record Request(String requestId, String topic, OffsetDateTime start, Visitor visitor) {}

    public Outcome apply(Request request) {
        Optional<Topic> topic = office.topic(request.topic());
        if (topic.isEmpty()) {
            return new UnknownTopic();
        }
        if (!topic.get().bookingNeeded()) {
            return new NoBookingNeeded(topic.get());
        }
        Instant now = clock.instant();
        Optional<Slot> slot = slots.beginning(topic.get(), request.start().toInstant(), now);
        if (slot.isEmpty()) {
            return new NotASlot();
        }
        Outcome outcome = book(request, slot.get(), now);
        if (outcome instanceof Booked(Visit visit)) {
            letters.booked(visit, topic.get());
        }
        return outcome;
    }

    private Outcome book(Request request, Slot slot, Instant now) {
        for (int desk = 1; desk <= office.desks(); desk++) {
            var code = VisitCode.next(slot.from().toLocalDate(), random);
            var visit = new Visit(code, request.topic(), slot, desk, request.visitor(), request.requestId(), now);
            Optional<Outcome> outcome = switch (visits.book(visit, office.openVisits())) {
                case Visits.Booking.Booked(Visit mine) -> Optional.of(new Booked(mine));
                case Visits.Booking.Taken(VisitCode by) ->
                    visits.find(by)
                            .filter(other -> isOfSameRequest(other, visit))
                            .map(Booked::new);
                case Visits.Booking.TooMany() -> Optional.of(new TooManyVisits(office.openVisits()));
            };
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new SlotTaken();
    }

    /** A request sent again finds its own booking and gets it once more. */
    private static boolean isOfSameRequest(Visit other, Visit visit) {
        return other.requestId().equals(visit.requestId())
                && other.visitor().equals(visit.visitor())
                && other.topic().equals(visit.topic())
                && other.slot().equals(visit.slot());
    }

    public sealed interface Outcome {}

    public record Booked(Visit visit) implements Outcome {}

    public record SlotTaken() implements Outcome {}

    /** The visitor has that many visits ahead already. */
    public record TooManyVisits(int openVisits) implements Outcome {}

    /** Past, too far ahead, outside opening hours, or not where a slot begins. */
    public record NotASlot() implements Outcome {}

    public record UnknownTopic() implements Outcome {}

    /** A short matter: the visitor just comes. */
    public record NoBookingNeeded(Topic topic) implements Outcome {}
}
