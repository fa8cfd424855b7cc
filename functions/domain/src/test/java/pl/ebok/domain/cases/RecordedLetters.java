package pl.ebok.domain.cases;

import java.util.ArrayList;
import java.util.List;

/** Letters that are only noted down, for tests: {@code "answered R-2026-…"}. */
public final class RecordedLetters implements CaseLetters {
    public final List<String> sent = new ArrayList<>();

    @Override
    public void received(Complaint complaint) {
        sent.add("received " + complaint.number());
    }

    @Override
    public void answered(Complaint complaint, Answer answer) {
        sent.add("answered " + complaint.number());
    }

    @Override
    public void messageFromStaff(Complaint complaint, CaseMessage message) {
        sent.add("message " + message.id());
    }

    @Override
    public void deadlineNears(Complaint complaint, DeadlineStage stage) {
        sent.add(stage + " " + complaint.number());
    }
}
