package pl.ebok.ksef;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.InvoiceResult;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.ksef.Refusal;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.Submissions;
import pl.ebok.ksef.client.KsefClient;
import pl.ebok.ksef.client.KsefRefused;
import pl.ebok.ksef.client.SessionInvoice;
import pl.ebok.ksef.client.SessionState;

/** Notes what KSeF decided: numbers with their receipts, duplicates that are ours, and what a clerk has to see. */
final class Results {
    private static final int AT_ONCE = 16;
    /** How often an invoice is sent for failures that are not its own. */
    private static final int TRIES = 3;

    private static final int DUPLICATE = 440;
    private static final int SESSION_BROKE_OFF = 500;

    private final Submissions submissions;
    private final InvoiceArchive archive;
    private final Supplier<KsefClient> ksef;

    Results(Submissions submissions, InvoiceArchive archive, Supplier<KsefClient> ksef) {
        this.submissions = submissions;
        this.archive = archive;
        this.ksef = ksef;
    }

    /** Notes every decided invoice of the session; adds their hashes to {@code decided}. */
    void note(CurrentSession session, SessionState state, Collection<FileHash> decided) {
        Map<FileHash, Submission> ours = new HashMap<>();
        submissions.ofSession(session.id()).forEach(each -> ours.put(Objects.requireNonNull(each.hash()), each));
        if (ours.isEmpty()) {
            return;
        }
        List<SessionInvoice> answers = new ArrayList<>();
        ksef.get().invoices(Objects.requireNonNull(session.reference()), answers::add);
        // Twice in one session, the first that has a number counts: the other is only its duplicate.
        List<SessionInvoice> relevant = answers.stream()
                .filter(each -> ours.containsKey(each.hash()))
                .filter(each -> !(each.result() instanceof InvoiceResult.GoingOn))
                .sorted((a, b) -> Boolean.compare(isTaken(b), isTaken(a)))
                .toList();
        String receipt = receiptOfAll(session, state, ours.values());
        var earlier = new EarlierSessions();
        relevant.stream()
                .filter(Results::isTaken)
                .gather(Gatherers.mapConcurrent(AT_ONCE, each -> {
                    take(ours.get(each.hash()), each, receipt);
                    return each.hash();
                }))
                .forEach(decided::add);
        relevant.stream().filter(each -> !decided.contains(each.hash())).forEach(each -> {
            decide(session, Objects.requireNonNull(ours.get(each.hash())), each, earlier);
            decided.add(each.hash());
        });
    }

    private static boolean isTaken(SessionInvoice each) {
        return each.result() instanceof InvoiceResult.Taken;
    }

    private void take(@Nullable Submission ours, SessionInvoice answer, @Nullable String receiptOfAll) {
        if (ours != null && answer.result() instanceof InvoiceResult.Taken(KsefNumber number, Instant at)) {
            String receipt = receiptOfAll == null ? ownReceipt(ours, answer.receipt()) : receiptOfAll;
            submissions.accept(ours.customer(), ours.invoiceId(), number, at, receipt);
        }
    }

    private void decide(CurrentSession session, Submission ours, SessionInvoice answer, EarlierSessions earlier) {
        switch (answer.result()) {
            case InvoiceResult.Duplicate duplicate -> resolve(session, ours, duplicate, earlier);
            case InvoiceResult.Refused(Refusal refusal) ->
                submissions.reject(ours.customer(), ours.invoiceId(), session.id(), refusal);
            case InvoiceResult.Failed(Refusal refusal) -> again(session, ours, refusal);
            case InvoiceResult.Taken ignored -> throw new IllegalStateException("numbers were noted before");
            case InvoiceResult.GoingOn ignored -> throw new IllegalStateException("nothing was decided");
        }
    }

    /** Ours by an answer that was lost: the number of the first is its number. Another file: a clerk has to see it. */
    private void resolve(
            CurrentSession session, Submission ours, InvoiceResult.Duplicate duplicate, EarlierSessions earlier) {
        Optional<SessionInvoice> first = earlier.find(duplicate);
        FileHash hash = first.map(SessionInvoice::hash)
                .or(() -> hashOf(duplicate.original()))
                .orElse(null);
        if (ours.hash() != null && ours.hash().equals(hash)) {
            Instant at = first.map(SessionInvoice::result)
                    .map(result -> result instanceof InvoiceResult.Taken(KsefNumber _, Instant when) ? when : null)
                    .orElseGet(() -> KsefClient.beginningOf(duplicate.original()));
            String receipt = ownReceipt(ours, first.map(SessionInvoice::receipt).orElse(null));
            submissions.accept(ours.customer(), ours.invoiceId(), duplicate.original(), at, receipt);
        } else {
            submissions.reject(
                    ours.customer(), ours.invoiceId(), session.id(), new Refusal(DUPLICATE, duplicate.detail()));
        }
    }

    /** Empty where we may not read it. */
    private Optional<FileHash> hashOf(KsefNumber number) {
        try {
            return Optional.of(ksef.get().hashOf(number));
        } catch (KsefRefused notOurs) {
            return Optional.empty();
        }
    }

    private void again(CurrentSession session, Submission ours, Refusal refusal) {
        if (ours.attempts() < TRIES) {
            submissions.giveBack(ours.customer(), ours.invoiceId(), session.id());
        } else {
            submissions.reject(ours.customer(), ours.invoiceId(), session.id(), refusal);
        }
    }

    /** What a session that is over says nothing of was not taken in. */
    void giveBackOthers(CurrentSession session, SessionState state, Collection<FileHash> decided) {
        for (Submission each : submissions.ofSession(session.id())) {
            if (!decided.contains(each.hash())) {
                again(session, each, new Refusal(SESSION_BROKE_OFF, state.code() + " " + state.description()));
            }
        }
    }

    /** The receipt over all of a batch, archived once; of single invoices each has its own. */
    private @Nullable String receiptOfAll(CurrentSession session, SessionState state, Collection<Submission> invoices) {
        if (session.kind() != CurrentSession.Kind.BATCH || state.receipts().isEmpty()) {
            return null;
        }
        LocalDate newest = invoices.stream()
                .map(Submission::issuedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        String key = null;
        int page = 1;
        for (URI address : state.receipts()) {
            key = archive.receipt(session.id() + "-" + page, newest, ksef.get().receipt(address));
            page++;
        }
        return key;
    }

    private @Nullable String ownReceipt(Submission ours, @Nullable URI address) {
        return address == null
                ? null
                : archive.receipt(
                        ours.customer() + "-" + ours.invoiceId(),
                        ours.issuedOn(),
                        ksef.get().receipt(address));
    }

    /** Invoices of sessions before, read once each. */
    private final class EarlierSessions {
        private final Map<String, Map<KsefNumber, SessionInvoice>> read = new HashMap<>();

        Optional<SessionInvoice> find(InvoiceResult.Duplicate duplicate) {
            return Optional.ofNullable(
                    read.computeIfAbsent(duplicate.session(), this::numbered).get(duplicate.original()));
        }

        private Map<KsefNumber, SessionInvoice> numbered(String reference) {
            Map<KsefNumber, SessionInvoice> numbered = new HashMap<>();
            try {
                ksef.get().invoices(reference, each -> {
                    if (each.result() instanceof InvoiceResult.Taken(KsefNumber number, Instant _)) {
                        numbered.put(number, each);
                    }
                });
            } catch (KsefRefused notOurs) {
                return Map.of();
            }
            return numbered;
        }
    }
}
