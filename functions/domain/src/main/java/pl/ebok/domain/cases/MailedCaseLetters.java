package pl.ebok.domain.cases;

import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Messages;

/** Writes the letters about complaints as e-mails, Polish first and English below. */
public final class MailedCaseLetters implements CaseLetters {
    private final Messages messages;
    private final String staffEmail;
    private final String webUrl;

    /** Takes where the staff's warnings go, and where customers find their cases. */
    public MailedCaseLetters(Messages messages, String staffEmail, String webUrl) {
        this.messages = messages;
        this.staffEmail = staffEmail;
        this.webUrl = webUrl;
    }

    @Override
    public void received(Complaint complaint) {
        toCustomer(complaint, "received", "Przyjęliśmy reklamację %s".formatted(complaint.number()), """
                Przyjęliśmy Twoją reklamację „%2$s” pod numerem %1$s.
                Odpowiemy najpóźniej %3$s. Złożenie reklamacji nie wstrzymuje terminu płatności.
                Stan sprawy: %4$s

                ---
                We have received your complaint "%2$s" under the number %1$s.
                We will answer by %3$s. A complaint does not suspend payment.
                Status: %4$s
                """.formatted(
                        complaint.number(), complaint.claim().subject(), complaint.answerDue(), webUrl));
    }

    @Override
    public void answered(Complaint complaint, Answer answer) {
        toCustomer(complaint, "answered", "Odpowiedź na reklamację %s".formatted(complaint.number()), """
                Odpowiedź na reklamację %1$s „%2$s”: %3$s.

                %5$s

                ---
                The answer to your complaint %1$s: %4$s. The text above is the answer; see also %6$s
                """.formatted(
                        complaint.number(),
                        complaint.claim().subject(),
                        polish(answer.decision()),
                        english(answer.decision()),
                        answer.text(),
                        webUrl));
    }

    @Override
    public void messageFromStaff(Complaint complaint, CaseMessage message) {
        toCustomer(
                complaint,
                "message/" + message.id(),
                "Wiadomość w sprawie %s".formatted(complaint.number()),
                """
                Napisaliśmy do Ciebie w sprawie reklamacji %1$s. Wiadomość przeczytasz w e-BOK: %2$s

                ---
                We wrote to you about your complaint %1$s. Read the message in the e-BOK: %2$s
                """.formatted(complaint.number(), webUrl));
    }

    @Override
    public void deadlineNears(Complaint complaint, DeadlineStage stage) {
        String subject = switch (stage) {
            case FIRST_WARNING, LAST_WARNING ->
                "Reklamacja %s czeka na odpowiedź do %s".formatted(complaint.number(), complaint.answerDue());
            case LAPSED ->
                complaint.claimant().consumer()
                        ? "Reklamacja %s: brak odpowiedzi w terminie, uznana za uwzględnioną"
                                .formatted(complaint.number())
                        : "Reklamacja %s: termin odpowiedzi minął".formatted(complaint.number());
        };
        // No name and no text of the customer: this goes to an office mailbox.
        messages.send(new Message(
                id(complaint, "deadline/" + stage),
                staffEmail,
                subject,
                "%s%nKlient / customer: %s%nTermin odpowiedzi / answer due: %s%n%s%n"
                        .formatted(subject, complaint.claimant().customer(), complaint.answerDue(), webUrl)));
    }

    private void toCustomer(Complaint complaint, String about, String subject, String text) {
        messages.send(new Message(id(complaint, about), complaint.claimant().email(), subject, text));
    }

    private static String id(Complaint complaint, String about) {
        return "complaint/" + complaint.number() + "/" + about;
    }

    private static String polish(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> "uwzględniona";
            case PARTLY_ACCEPTED -> "uwzględniona w części";
            case REJECTED -> "nieuwzględniona";
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
