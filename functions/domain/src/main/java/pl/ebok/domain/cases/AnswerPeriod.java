package pl.ebok.domain.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long the utility has for an answer, in calendar days after the day of receipt, and when its staff are warned.
 *
 * @param days 14 by the act on consumer rights (art. 7a) and by the rules of supply for everyone else
 */
public record AnswerPeriod(int days, int firstWarning, int lastWarning) {
    public static final AnswerPeriod STATUTORY = new AnswerPeriod(14, 10, 13);

    public AnswerPeriod {
        if (firstWarning < 1 || firstWarning >= lastWarning || lastWarning > days) {
            throw new IllegalArgumentException("warnings come in order and before the period ends");
        }
    }

    /** The last day on which an answer is in time. */
    public LocalDate answerDue(LocalDate receivedOn) {
        return receivedOn.plusDays(days);
    }

    /** How far an unanswered complaint has come; empty before the first warning. */
    public Optional<DeadlineStage> stageOn(LocalDate today, Complaint complaint) {
        LocalDate receivedOn = complaint.receivedOn();
        if (today.isAfter(complaint.answerDue())) {
            return Optional.of(DeadlineStage.LAPSED);
        }
        if (!today.isBefore(receivedOn.plusDays(lastWarning))) {
            return Optional.of(DeadlineStage.LAST_WARNING);
        }
        return today.isBefore(receivedOn.plusDays(firstWarning))
                ? Optional.empty()
                : Optional.of(DeadlineStage.FIRST_WARNING);
    }
}
