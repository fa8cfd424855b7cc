package pl.ebok.domain.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clerks' list of complaints, the most urgent first. */
public final class ComplaintsToAnswer {
    private static final Comparator<Complaint> MOST_URGENT_FIRST = Comparator.comparing(Complaint::answerDue)
            .thenComparing(complaint -> complaint.number().value());

    private final Cases cases;

    public ComplaintsToAnswer(Cases cases) {
        this.cases = cases;
    }

    /**
     * Complaints of a status on that day, and due before a day.
     *
     * @param status absent for all
     */
    public List<Complaint> apply(@Nullable CaseStatus status, LocalDate dueBefore, LocalDate today) {
        if (status == CaseStatus.ANSWERED) {
            return cases.answered(dueBefore);
        }
        if (status != null) {
            return cases.unanswered(dueBefore).stream()
                    .filter(complaint -> complaint.statusOn(today) == status)
                    .toList();
        }
        return Stream.concat(cases.unanswered(dueBefore).stream(), cases.answered(dueBefore).stream())
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }
}
