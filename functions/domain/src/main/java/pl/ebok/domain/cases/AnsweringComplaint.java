package pl.ebok.domain.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pl.ebok.domain.calendar.BusinessZone;

/** A clerk answers a complaint, once; an answer in time or late releases the disputed invoice. */
public final class AnsweringComplaint {
    private final Cases cases;
    private final CaseLetters letters;
    private final Clock clock;

    public AnsweringComplaint(Cases cases, CaseLetters letters, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.clock = clock;
    }

    public Outcome apply(CaseNumber number, Decision decision, String text, String clerk) {
        while (true) {
            Optional<Complaint> found = cases.find(number);
            if (found.isEmpty()) {
                return new UnknownCase();
            }
            Complaint before = found.get();
            Instant now = clock.instant();
            Answer given = before.answer();
            if (given != null) {
                return repeated(before, given, decision, text);
            }
            if (before.statusOn(BusinessZone.dayOf(now)) == CaseStatus.ACCEPTED_BY_SILENCE
                    && decision != Decision.ACCEPTED) {
                return new AcceptedBySilence();
            }
            var answer = new Answer(decision, text, now, clerk);
            Optional<Complaint> saved = cases.save(before.with(before.handling().answered(answer)));
            if (saved.isPresent()) {
                letters.answered(saved.get(), answer);
                return new Answered(before, saved.get());
            }
        }
    }

    /** The same answer sent again finishes what a first call may have left, and changes nothing. */
    private Outcome repeated(Complaint complaint, Answer given, Decision decision, String text) {
        if (given.decision() != decision || !given.text().equals(text)) {
            return new AlreadyAnswered();
        }
        letters.answered(complaint, given);
        return new Answered(complaint, complaint);
    }

    public sealed interface Outcome {}

    public record Answered(Complaint before, Complaint after) implements Outcome {}

    /** Another answer was given before. */
    public record AlreadyAnswered() implements Outcome {}

    /** The law has accepted it already: only an acceptance can follow. */
    public record AcceptedBySilence() implements Outcome {}

    public record UnknownCase() implements Outcome {}
}
