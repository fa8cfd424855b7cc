package pl.ebok.domain.cases;

import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Messages;

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
                part("Przyjęliśmy reklamację %1$s", """
                        Przyjęliśmy Twoją reklamację „%2$s” pod numerem %1$s.
                        Odpowiemy najpóźniej %3$s. Złożenie reklamacji nie wstrzymuje terminu płatności.""", complaint),
                part("We have received your complaint %1$s", """
                        We have received your complaint "%2$s" under the number %1$s.
                        We will answer by %3$s. A complaint does not suspend payment.""", complaint));
    }

    @Override
    public void answered(Complaint complaint, Answer answer) {
        toCustomer(
                complaint,
                "answered",
                new Part(
                        "Odpowiedź na reklamację %s".formatted(complaint.number()),
                        "Twoja reklamacja „%s” została %s.%n%n%s"
                                .formatted(complaint.claim().subject(), polish(answer.decision()), answer.text())),
                new Part(
                        "Answer to your complaint %s".formatted(complaint.number()),
                        "Your complaint \"%s\" was %s. The reasons are in the Polish text above."
                                .formatted(complaint.claim().subject(), english(answer.decision()))));
    }

    @Override
    public void messageFromStaff(Complaint complaint, CaseMessage message) {
        toCustomer(
                complaint,
                "message/" + message.id(),
                part(
                        "Wiadomość w sprawie %1$s",
                        "Napisaliśmy do Ciebie w sprawie reklamacji %1$s; zajrzyj do e-BOK.", complaint),
                part("A message about %1$s", "We wrote to you about your complaint %1$s; see the e-BOK.", complaint));
    }

    /** Without a name or a word of the customer's: this goes to an office mailbox. */
    @Override
    public void deadlineNears(Complaint complaint, DeadlineStage stage) {
        messages.send(letterhead.letter(
                id(complaint, "deadline/" + stage),
                letterhead.sender().email(),
                part(polish(complaint, stage), "Klient %4$s. Odpowiedź była lub jest należna do %3$s.", complaint),
                part(english(complaint, stage), "Customer %4$s. The answer is or was due on %3$s.", complaint)));
    }

    private static String polish(Complaint complaint, DeadlineStage stage) {
        return switch (stage) {
            case FIRST_WARNING -> "Reklamacja %1$s czeka na odpowiedź do %3$s";
            case LAST_WARNING -> "Ostatnie przypomnienie: reklamacja %1$s czeka na odpowiedź do %3$s";
            case LAPSED ->
                complaint.claimant().consumer()
                        ? "Reklamacja %1$s: brak odpowiedzi w terminie, uznana za uwzględnioną"
                        : "Reklamacja %1$s: termin odpowiedzi minął";
        };
    }

    private static String english(Complaint complaint, DeadlineStage stage) {
        return switch (stage) {
            case FIRST_WARNING -> "Complaint %1$s waits for an answer by %3$s";
            case LAST_WARNING -> "Last reminder: complaint %1$s waits for an answer by %3$s";
            case LAPSED ->
                complaint.claimant().consumer()
                        ? "Complaint %1$s: no answer in time, counts as accepted"
                        : "Complaint %1$s: the answer is overdue";
        };
    }

    /** Texts may name 1 the case, 2 its subject, 3 the day an answer is due, 4 the customer. */
    private static Part part(String subject, String text, Complaint complaint) {
        Object[] facts = {
            complaint.number(),
            complaint.claim().subject(),
            complaint.answerDue(),
            complaint.claimant().customer()
        };
        return new Part(subject.formatted(facts), text.formatted(facts));
    }

    private void toCustomer(Complaint complaint, String about, Part pl, Part en) {
        Message letter =
                letterhead.letter(id(complaint, about), complaint.claimant().email(), pl, en);
        messages.send(letter.about(complaint.claimant().customer()));
    }

    private static String id(Complaint complaint, String about) {
        return "complaint/" + complaint.number() + "/" + about;
    }

    private static String polish(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> "uwzględniona";
            case PARTLY_ACCEPTED -> "uwzględniona w części";
            case REJECTED -> "rozpatrzona odmownie";
        };
    }

    private static String english(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> "accepted";
            case PARTLY_ACCEPTED -> "accepted in part";
            case REJECTED -> "rejected";
        };
    }
}
