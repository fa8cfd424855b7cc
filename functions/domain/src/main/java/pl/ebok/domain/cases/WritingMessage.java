package pl.ebok.domain.cases;

import java.time.Clock;
import java.util.Optional;
import pl.ebok.domain.cases.CaseMessage.Author;
import pl.ebok.domain.customers.CustomerNumber;

/** The customer or a clerk writes about a complaint that has no answer yet. */
public final class WritingMessage {
    private final Cases cases;
    private final CaseLetters letters;
    private final Clock clock;

    public WritingMessage(Cases cases, CaseLetters letters, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.clock = clock;
    }

    /** A customer writes about their own case; another customer's is unknown to them. */
    public Outcome byCustomer(CustomerNumber customer, CaseNumber number, String id, String text, String user) {
        Optional<Complaint> own = cases.find(number)
                .filter(complaint -> complaint.claimant().customer().equals(customer));
        return own.map(complaint -> written(complaint, id, Author.CUSTOMER, text, user))
                .orElseGet(UnknownCase::new);
    }

    public Outcome byStaff(CaseNumber number, String id, String text, String clerk) {
        Outcome outcome = cases.find(number)
                .map(complaint -> written(complaint, id, Author.STAFF, text, clerk))
                .orElseGet(UnknownCase::new);
        if (outcome instanceof Written(Complaint complaint, CaseMessage message)) {
            letters.messageFromStaff(complaint, message);
        }
        return outcome;
    }

    private Outcome written(Complaint complaint, String id, Author author, String text, String by) {
        if (complaint.answer() != null) {
            return new CaseClosed();
        }
        var message = new CaseMessage(id, author, text, clock.instant(), by);
        cases.add(complaint, message);
        return new Written(complaint, message);
    }

    public sealed interface Outcome {}

    public record Written(Complaint complaint, CaseMessage message) implements Outcome {}

    /** Answered: nothing can be added any more. */
    public record CaseClosed() implements Outcome {}

    public record UnknownCase() implements Outcome {}
}
