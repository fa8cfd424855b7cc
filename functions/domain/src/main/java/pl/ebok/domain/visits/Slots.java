package pl.ebok.domain.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pl.ebok.domain.calendar.BusinessZone;

/** Which slots the office offers on a day, taken or not. */
final class Slots {
    private final Office office;
    private final Predicate<LocalDate> workingDay;

    Slots(Office office, Predicate<LocalDate> workingDay) {
        this.office = office;
        this.workingDay = workingDay;
    }

    /** One after another from opening, as far as they end before closing and begin after now. */
    List<Slot> offered(Topic topic, LocalDate day, Instant now) {
        var slots = new ArrayList<Slot>();
        OpeningHours hours = office.hours().get(day.getDayOfWeek());
        if (hours == null || !isOpen(day) || day.isAfter(lastDay(now))) {
            return slots;
        }
        LocalDateTime closing = day.atTime(hours.to());
        LocalDateTime from = day.atTime(hours.from());
        while (!from.plusMinutes(topic.minutes()).isAfter(closing)) {
            var slot = new Slot(from, topic.minutes());
            if (slot.start().toInstant().isAfter(now)) {
                slots.add(slot);
            }
            from = from.plusMinutes(topic.minutes());
        }
        return slots;
    }

    /** The slot offered that begins just then. */
    Optional<Slot> beginning(Topic topic, Instant start, Instant now) {
        // Before any arithmetic with days, which the farthest instants do not survive.
        if (!start.isAfter(now) || start.isAfter(now.plus(office.horizonDays() + 2L, ChronoUnit.DAYS))) {
            return Optional.empty();
        }
        return offered(topic, BusinessZone.dayOf(start), now).stream()
                .filter(slot -> slot.start().toInstant().equals(start))
                .findFirst();
    }

    LocalDate lastDay(Instant now) {
        return BusinessZone.dayOf(now).plusDays(office.horizonDays());
    }

    private boolean isOpen(LocalDate day) {
        return workingDay.test(day) && !office.closedOn().contains(day);
    }
}
