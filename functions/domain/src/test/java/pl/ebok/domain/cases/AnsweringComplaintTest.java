package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.cases.AnsweringComplaint.AcceptedBySilence;
import pl.ebok.domain.cases.AnsweringComplaint.AlreadyAnswered;
import pl.ebok.domain.cases.AnsweringComplaint.Answered;
import pl.ebok.domain.cases.AnsweringComplaint.UnknownCase;

class AnsweringComplaintTest {
    private static final String IN_TIME = "2026-10-15T21:59:00Z";
    private static final String LATE = "2026-10-15T22:01:00Z";

    private final MemoryCases cases = new MemoryCases();
    private final RecordedLetters letters = new RecordedLetters();

    @Test
    void answers_and_tells_the_customer() {
        var complaint = filed(aComplaint());

        var outcome = answering(IN_TIME).apply(complaint.number(), Decision.REJECTED, "Nie.", "clerk");

        var answer = new Answer(Decision.REJECTED, "Nie.", Instant.parse(IN_TIME), "clerk");
        assertThat(outcome)
                .isEqualTo(new Answered(
                        complaint,
                        complaint.with(complaint.handling().answered(answer)).asVersion(2)));
        assertThat(letters.sent).containsExactly("answered " + complaint.number());
    }

    @Test
    void releases_the_disputed_invoice() {
        var complaint = filed(aComplaint().disputing("FV/101001/01/0007"));
        var disputed = new OpenDisputes(cases);
        assertThat(disputed.of(complaint.claimant().customer())).hasSize(1);

        answering(IN_TIME).apply(complaint.number(), Decision.REJECTED, "Nie.", "clerk");

        assertThat(disputed.of(complaint.claimant().customer())).isEmpty();
    }

    @Test
    void takes_only_an_acceptance_after_a_consumer_heard_nothing_in_time() {
        var complaint = filed(aComplaint());

        assertThat(answering(LATE).apply(complaint.number(), Decision.PARTLY_ACCEPTED, "Trochę.", "clerk"))
                .isEqualTo(new AcceptedBySilence());
        assertThat(answering(LATE).apply(complaint.number(), Decision.ACCEPTED, "Tak.", "clerk"))
                .isInstanceOf(Answered.class);
    }

    @Test
    void may_still_reject_a_companys_complaint_when_late() {
        var complaint = filed(aComplaint().ofCompany());

        assertThat(answering(LATE).apply(complaint.number(), Decision.REJECTED, "Nie.", "clerk"))
                .isInstanceOf(Answered.class);
    }

    @Test
    void answers_once() {
        var complaint = filed(aComplaint());
        var answering = answering(IN_TIME);
        var first = (Answered) answering.apply(complaint.number(), Decision.REJECTED, "Nie.", "clerk");

        assertThat(answering.apply(complaint.number(), Decision.ACCEPTED, "Tak.", "other"))
                .isEqualTo(new AlreadyAnswered());
        assertThat(answering.apply(complaint.number(), Decision.REJECTED, "Nie.", "clerk"))
                .isEqualTo(new Answered(first.after(), first.after()));
        assertThat(cases.find(complaint.number())).contains(first.after());
        assertThat(letters.sent)
                .as("a letter that a first call may have left")
                .containsExactly("answered " + complaint.number(), "answered " + complaint.number());
    }

    @Test
    void knows_no_other_cases() {
        var unknown = aComplaint().build().number();

        assertThat(answering(IN_TIME).apply(unknown, Decision.ACCEPTED, "Tak.", "clerk"))
                .isEqualTo(new UnknownCase());
    }

    private Complaint filed(ComplaintBuilder complaint) {
        return cases.file(complaint.receivedAt("2026-10-01T08:00:00Z").build()).orElseThrow();
    }

    private AnsweringComplaint answering(String now) {
        return new AnsweringComplaint(cases, letters, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
