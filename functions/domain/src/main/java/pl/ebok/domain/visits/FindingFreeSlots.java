package pl.ebok.domain.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import pl.ebok.domain.calendar.BusinessZone;

/** Shows when a visit about a topic can still be booked. */
public final class FindingFreeSlots {
    private final Visits visits;
    private final Office office;
    private final Slots slots;
    private final Clock clock;

    /** Takes a rule that tells working days from holidays. */
    public FindingFreeSlots(Visits visits, Office office, Predicate<LocalDate> workingDay, Clock clock) {
        this.visits = visits;
        this.office = office;
        this.slots = new Slots(office, workingDay);
        this.clock = clock;
    }

    /** Free slots from the first day to the last, both counted, no further than visits can be booked. */
    public Outcome apply(String topicId, LocalDate from, LocalDate to) {
        Optional<Topic> topic = office.topic(topicId);
        if (topic.isEmpty()) {
            return new UnknownTopic();
        }
        if (!topic.get().bookingNeeded()) {
            return new NoBookingNeeded(topic.get());
        }
        Instant now = clock.instant();
        LocalDate first = later(from, BusinessZone.dayOf(now));
        LocalDate last = earlier(to, slots.lastDay(now));
        if (last.isBefore(first)) {
            return new Free(List.of());
        }
        Set<DeskTime> taken = visits.taken(first, last);
        var free = new ArrayList<Slot>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            slots.offered(topic.get(), day, now).stream()
                    .filter(slot -> hasFreeDesk(slot, taken))
                    .forEach(free::add);
        }
        return new Free(free);
    }

    private boolean hasFreeDesk(Slot slot, Set<DeskTime> taken) {
        return IntStream.rangeClosed(1, office.desks())
                .anyMatch(desk -> slot.at(desk).stream().noneMatch(taken::contains));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    public sealed interface Outcome {}

    public record Free(List<Slot> slots) implements Outcome {
        public Free {
            slots = List.copyOf(slots);
        }
    }

    public record UnknownTopic() implements Outcome {}

    /** A short matter: the visitor just comes. */
    public record NoBookingNeeded(Topic topic) implements Outcome {}
}
