package pl.ebok.domain.cases;

import java.time.LocalDate;

/**
 * Warns staff of complaints whose answer is nearly due, and of those it came too late for; one warning a stage, also
 * where the schedule missed a day or ran twice.
 */
public final class WarningOfDeadlines {
    private final Cases cases;
    private final CaseLetters letters;

    public WarningOfDeadlines(Cases cases, CaseLetters letters) {
        this.cases = cases;
        this.letters = letters;
    }

    /** Returns how many warnings went out. */
    public int apply(LocalDate today) {
        var period = AnswerPeriod.STATUTORY;
        // Received at least as long ago as the first warning takes.
        LocalDate dueBefore = today.plusDays((long) period.days() - period.firstWarning() + 1);
        int warnings = 0;
        for (Complaint complaint : cases.unanswered(dueBefore)) {
            var stage = period.stageOn(today, complaint).filter(next -> isNew(complaint, next));
            if (stage.isPresent()) {
                letters.deadlineNears(complaint, stage.get());
                // Lost to an answer or another change: the next run looks again, and a letter is sent once.
                if (cases.save(complaint.with(complaint.handling().warnedOf(stage.get())))
                        .isPresent()) {
                    warnings++;
                }
            }
        }
        return warnings;
    }

    private static boolean isNew(Complaint complaint, DeadlineStage stage) {
        DeadlineStage warned = complaint.handling().warned();
        return warned == null || stage.compareTo(warned) > 0;
    }
}
