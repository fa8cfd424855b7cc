package pl.ebok.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.cases.CaseMessage;
import pl.ebok.domain.cases.CaseStatus;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.http.answers.Texts;

/** Writes down what clerks did about a complaint, once, also where a call had to be repeated. */
final class CaseAudit {
    private final AuditTrail trail;
    private final Clock clock;

    CaseAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void answered(User clerk, CaseStatus before, Complaint complaint) {
        var answer = Objects.requireNonNull(complaint.answer());
        once(
                clerk,
                "complaint-answered",
                complaint,
                Map.of("status", Texts.of(before)),
                Map.of("status", "answered", "decision", Texts.of(answer.decision())));
    }

    /** The text stays in the case. */
    void written(User clerk, Complaint complaint, CaseMessage message) {
        once(clerk, "complaint-message-sent", complaint, Map.of(), Map.of("messageId", message.id()));
    }

    private void once(
            User clerk, String action, Complaint complaint, Map<String, String> before, Map<String, String> after) {
        var customer = complaint.claimant().customer();
        String subject = complaint.number().value();
        boolean known = trail.ofCustomer(customer).stream()
                .anyMatch(entry -> entry.action().equals(action)
                        && entry.subject().equals(subject)
                        && entry.after().equals(after));
        if (!known) {
            trail.add(new AuditEntry(clock.instant(), clerk.actor(), action, customer, subject, before, after));
        }
    }
}
