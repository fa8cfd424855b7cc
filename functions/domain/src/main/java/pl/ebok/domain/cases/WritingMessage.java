package pl.ebok.domain.cases;

import java.time.Clock;
import java.util.Optional;
import pl.ebok.domain.cases.CaseMessage.Author;
import pl.ebok.domain.customers.CustomerNumber;

/** The customer or a clerk writes about a complaint, before or after its answer. */
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
        return ownCase(customer, number)
                .<Outcome>map(complaint -> written(complaint, id, Author.CUSTOMER, text, user))
                .orElseGet(UnknownCase::new);
    }

    public Outcome byStaff(CaseNumber number, String id, String text, String clerk) {
        return cases.find(number)
                .<Outcome>map(complaint -> {
                    Written written = written(complaint, id, Author.STAFF, text, clerk);
                    letters.messageFromStaff(complaint, written.message());
                    return written;
                })
                .orElseGet(UnknownCase::new);
    }

    private Optional<Complaint> ownCase(CustomerNumber customer, CaseNumber number) {
        return cases.find(number)
                .filter(complaint -> complaint.claimant().customer().equals(customer));
    }

    private Written written(Complaint complaint, String id, Author author, String text, String by) {
        var message = new CaseMessage(id, author, text, clock.instant(), by);
        cases.add(complaint, message);
        return new Written(complaint, message);
    }

    public sealed interface Outcome {}

    public record Written(Complaint complaint, CaseMessage message) implements Outcome {}

    public record UnknownCase() implements Outcome {}
}
