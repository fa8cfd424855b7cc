package pl.ebok.domain.visits;

import java.time.LocalDate;

/** Reminds those who come tomorrow. */
public final class RemindingOfVisits {
    private final Visits visits;
    private final Office office;
    private final VisitLetters letters;

    public RemindingOfVisits(Visits visits, Office office, VisitLetters letters) {
        this.visits = visits;
        this.office = office;
        this.letters = letters;
    }

    /** Returns how many visits tomorrow brings; run twice, it reminds once. */
    public int apply(LocalDate today) {
        int reminded = 0;
        for (Visit visit : visits.on(today.plusDays(1))) {
            // A topic may have left the configuration since the visit was booked.
            var topic = office.topic(visit.topic());
            if (topic.isPresent()) {
                letters.reminder(visit, topic.get());
                reminded++;
            }
        }
        return reminded;
    }
}
