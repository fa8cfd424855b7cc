package pl.ebok.domain.cases;

import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.Words;

/** Writes the letters about complaints as e-mails. */
public final class MailedCaseLetters implements CaseLetters {
    private final Messages messages;
    private final Letterhead letterhead;

    public MailedCaseLetters(Messages messages, Letterhead letterhead) {
        this.messages = messages;
        this.letterhead = letterhead;
    }

    @Override
    public void received(Complaint complaint) {
        toCustomer(
                complaint,
                "received",
                complaint.claim().category() == Category.BILL_AMOUNT
                        ? "complaint-received-about-bill"
                        : "complaint-received",
                facts(complaint));
    }

    @Override
    public void answered(Complaint complaint, Answer answer) {
        boolean refusedToConsumer = complaint.claimant().consumer() && answer.decision() != Decision.ACCEPTED;
        toCustomer(
                complaint,
                "answered",
                refusedToConsumer ? "complaint-answered-consumer" : "complaint-answered",
                facts(complaint).and("decision", decision(answer.decision())).and("text", answer.text()));
    }

    @Override
    public void messageFromStaff(Complaint complaint, CaseMessage message) {
        toCustomer(complaint, "message/" + message.id(), "complaint-message", facts(complaint));
    }

    /** Without a name or a word of the customer's: this goes to an office mailbox. */
    @Override
    public void deadlineNears(Complaint complaint, DeadlineStage stage) {
        boolean consumer = complaint.claimant().consumer();
        String kind = switch (stage) {
            case FIRST_WARNING -> "complaint-deadline";
            case LAST_WARNING -> "complaint-deadline-last";
            case LAPSED -> consumer ? "complaint-lapsed-consumer" : "complaint-lapsed";
        };
        messages.send(letterhead.letter(
                id(complaint, "deadline/" + stage), letterhead.sender().email(), kind, facts(complaint)));
        if (stage == DeadlineStage.LAPSED && consumer) {
            toCustomer(complaint, "accepted-by-silence", "complaint-accepted-by-silence", facts(complaint));
        }
    }

    private static Facts facts(Complaint complaint) {
        return Facts.of("number", complaint.number())
                .and("subject", complaint.claim().subject())
                .and("answerDue", complaint.answerDue())
                .and("customer", complaint.claimant().customer());
    }

    private void toCustomer(Complaint complaint, String about, String kind, Facts facts) {
        messages.send(letterhead
                .letter(id(complaint, about), complaint.claimant().email(), kind, facts)
                .about(complaint.claimant().customer()));
    }

    private static String id(Complaint complaint, String about) {
        return "complaint/" + complaint.number() + "/" + about;
    }

    private static Words decision(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> new Words("uznana w całości", "accepted");
            case PARTLY_ACCEPTED -> new Words("uznana w części", "accepted in part");
            case REJECTED -> new Words("nieuznana", "not accepted");
        };
    }
}
