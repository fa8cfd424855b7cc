package pl.ebok.domain.ksef;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/** Submissions in memory. */
public final class MemorySubmissions implements Submissions {
    private final Map<String, Submission> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Submission> find(CustomerNumber customer, String invoiceId) {
        return Optional.ofNullable(kept.get(invoiceId));
    }

    @Override
    public List<Submission> ofCustomer(CustomerNumber customer) {
        return list(each -> each.customer().equals(customer));
    }

    @Override
    public List<Submission> in(SubmissionStatus status, int most) {
        return list(each -> each.status() == status).stream().limit(most).toList();
    }

    @Override
    public List<Submission> ofSession(String session) {
        return list(each -> each.status() == SubmissionStatus.SENT && session.equals(each.session()));
    }

    @Override
    public Optional<Found> find(KsefNumber number) {
        return list(each -> number.equals(each.number())).stream()
                .map(each -> new Found(each.customer(), each.invoiceId()))
                .findFirst();
    }

    @Override
    public boolean add(Submission submission) {
        return kept.putIfAbsent(submission.invoiceId(), submission) == null;
    }

    @Override
    public boolean release(CustomerNumber customer, String invoiceId, String fileKey, FileHash hash) {
        return change(
                invoiceId,
                each -> each.status() == SubmissionStatus.HELD || each.status() == SubmissionStatus.REJECTED,
                each -> Submission.waiting(
                        customer, invoiceId, each.issuedOn(), each.corrects(), fileKey, hash, each.offline()));
    }

    @Override
    public boolean take(CustomerNumber customer, String invoiceId, String session) {
        return change(
                invoiceId,
                each -> each.status() == SubmissionStatus.WAITING,
                each -> with(each, SubmissionStatus.SENT, session, each.attempts() + 1, null));
    }

    @Override
    public boolean giveBack(CustomerNumber customer, String invoiceId, String session) {
        return change(
                invoiceId, isIn(session), each -> with(each, SubmissionStatus.WAITING, null, each.attempts(), null));
    }

    @Override
    public boolean accept(
            CustomerNumber customer, String invoiceId, KsefNumber number, Instant at, @Nullable String receiptKey) {
        return change(
                invoiceId,
                each -> each.number() == null,
                each -> new Submission(
                        customer,
                        invoiceId,
                        each.issuedOn(),
                        SubmissionStatus.ACCEPTED,
                        each.corrects(),
                        each.fileKey(),
                        each.hash(),
                        each.offline(),
                        each.session(),
                        each.attempts(),
                        number,
                        at,
                        receiptKey,
                        null));
    }

    @Override
    public boolean reject(CustomerNumber customer, String invoiceId, String session, Refusal refusal) {
        return change(
                invoiceId,
                isIn(session),
                each -> with(each, SubmissionStatus.REJECTED, session, each.attempts(), refusal));
    }

    private List<Submission> list(Predicate<Submission> condition) {
        return kept.values().stream()
                .filter(condition)
                .sorted(Comparator.comparing(Submission::issuedOn).thenComparing(Submission::invoiceId))
                .toList();
    }

    private boolean change(String invoiceId, Predicate<Submission> condition, Function<Submission, Submission> how) {
        Submission before = kept.get(invoiceId);
        return before != null && condition.test(before) && kept.replace(invoiceId, before, how.apply(before));
    }

    private static Predicate<Submission> isIn(String session) {
        return each -> each.status() == SubmissionStatus.SENT && session.equals(each.session());
    }

    private static Submission with(
            Submission each,
            SubmissionStatus status,
            @Nullable String session,
            int attempts,
            @Nullable Refusal refusal) {
        return new Submission(
                each.customer(),
                each.invoiceId(),
                each.issuedOn(),
                status,
                each.corrects(),
                each.fileKey(),
                each.hash(),
                each.offline(),
                session,
                attempts,
                null,
                null,
                null,
                refusal);
    }
}
