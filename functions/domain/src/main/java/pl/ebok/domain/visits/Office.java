package pl.ebok.domain.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the customer office receives people; configuration of the utility.
 *
 * @param hours by day of the week; a day without hours is closed
 * @param closedOn further days on which it is closed, besides public holidays
 * @param desks how many people can be received at once
 * @param horizonDays how many days ahead visits can be booked
 * @param openVisits how many visits of one visitor may lie ahead
 */
public record Office(
        List<Topic> topics,
        Map<DayOfWeek, OpeningHours> hours,
        Set<LocalDate> closedOn,
        int desks,
        int horizonDays,
        int openVisits) {
    public Office {
        topics = List.copyOf(topics);
        hours = Map.copyOf(hours);
        closedOn = Set.copyOf(closedOn);
        if (desks < 1 || horizonDays < 1 || openVisits < 1) {
            throw new IllegalArgumentException("an office has a desk, looks at least a day ahead and lets people book");
        }
    }

    public Optional<Topic> topic(String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }
}
