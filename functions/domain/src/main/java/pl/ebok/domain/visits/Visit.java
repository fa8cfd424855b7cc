package pl.ebok.domain.visits;

import java.time.Instant;
import java.util.List;

/**
 * A booked visit.
 *
 * @param topic id of the topic
 * @param requestId names the visitor's request, so that one sent twice books once
 */
public record Visit(
        VisitCode code, String topic, Slot slot, int desk, Visitor visitor, String requestId, Instant bookedAt) {

    public List<DeskTime> deskTimes() {
        return slot.at(desk);
    }
}
