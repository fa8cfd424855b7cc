package pl.ebok.domain.visits;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import pl.ebok.domain.calendar.BusinessZone;

/** When a visit can take place, in Polish time. */
public record Slot(LocalDateTime from, int minutes) {

    public OffsetDateTime start() {
        return from.atZone(BusinessZone.WARSAW).toOffsetDateTime();
    }

    public OffsetDateTime end() {
        return from.plusMinutes(minutes).atZone(BusinessZone.WARSAW).toOffsetDateTime();
    }

    /** The pieces of that desk's day the slot takes. */
    public List<DeskTime> at(int desk) {
        return IntStream.range(0, minutes / DeskTime.MINUTES)
                .mapToObj(piece -> new DeskTime(from.plusMinutes((long) piece * DeskTime.MINUTES), desk))
                .toList();
    }
}
