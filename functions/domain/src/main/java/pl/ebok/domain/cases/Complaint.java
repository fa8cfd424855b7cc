package pl.ebok.domain.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;

/**
 * A complaint with its files and, once given, its answer; its messages are kept beside it.
 *
 * @param requestId names the customer's request, so that one sent twice is filed once
 * @param answerDue last day for an answer, by the rule of the day of receipt
 * @param version counts changes; 0 before it is stored
 */
public record Complaint(
        CaseNumber number,
        Claimant claimant,
        Claim claim,
        String requestId,
        Instant receivedAt,
        LocalDate answerDue,
        List<Attachment> attachments,
        Handling handling,
        long version) {
    public Complaint {
        attachments = List.copyOf(attachments);
    }

    public LocalDate receivedOn() {
        return BusinessZone.dayOf(receivedAt);
    }

    public @Nullable Answer answer() {
        return handling.answer();
    }

    /** Follows from the answer and the day alone, so that no schedule has to run for silence to count. */
    public CaseStatus statusOn(LocalDate day) {
        if (answer() != null) {
            return CaseStatus.ANSWERED;
        }
        if (!day.isAfter(answerDue)) {
            return CaseStatus.OPEN;
        }
        return claimant.consumer() ? CaseStatus.ACCEPTED_BY_SILENCE : CaseStatus.OVERDUE;
    }

    /** Whether a demand for the disputed invoice has to wait: until somebody answered, late or not. */
    public boolean holdsDemand() {
        return claim.disputedInvoice() != null && answer() == null;
    }

    public Optional<Attachment> attachment(String id) {
        return attachments.stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    Complaint with(Attachment changed) {
        var others = attachments.stream().filter(file -> !file.id().equals(changed.id()));
        var files = Stream.concat(others, Stream.of(changed))
                .sorted(Attachment.OLDEST_FIRST)
                .toList();
        return new Complaint(number, claimant, claim, requestId, receivedAt, answerDue, files, handling, version);
    }

    Complaint with(Handling next) {
        return new Complaint(number, claimant, claim, requestId, receivedAt, answerDue, attachments, next, version);
    }

    /** The same complaint as stored under that version. */
    public Complaint asVersion(long stored) {
        return new Complaint(number, claimant, claim, requestId, receivedAt, answerDue, attachments, handling, stored);
    }
}
