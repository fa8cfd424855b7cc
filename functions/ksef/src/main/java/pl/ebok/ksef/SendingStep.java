package pl.ebok.ksef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.ksef.Disruption;
import pl.ebok.domain.ksef.Disruptions;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.SubmissionStatus;
import pl.ebok.domain.ksef.Submissions;
import pl.ebok.ksef.CurrentSession.Kind;
import pl.ebok.ksef.CurrentSession.State;
import pl.ebok.ksef.client.BatchPackage;
import pl.ebok.ksef.client.KsefClient;
import pl.ebok.ksef.client.KsefUnavailable;
import pl.ebok.ksef.client.SessionKey;
import pl.ebok.ksef.client.SessionState;

/**
 * One step of sending what waits: gather, take into a session, send, look, note the results. Where it stands is kept, so that
 * the next step goes on from there whatever became of this one: nothing is sent twice for what is open is looked at first, and
 * what is sent twice all the same KSeF recognises as a duplicate, which is then found to be ours.
 */
final class SendingStep {
    /** The contract's limit of a session. */
    private static final int MOST = 10_000;

    private static final int AT_ONCE = 16;
    private static final int GATHERING_SECONDS = 3;
    private static final int LONGEST_PAUSE = 300;
    private static final int LOOKS_AT_SHORT_PAUSES = 8;

    private final Sessions sessions;
    private final Submissions submissions;
    private final Disruptions disruptions;
    private final InvoiceArchive archive;
    private final Supplier<KsefClient> ksef;
    private final Results results;
    private final int batchFrom;
    private final Clock clock;

    SendingStep(
            Sessions sessions,
            Submissions submissions,
            Disruptions disruptions,
            InvoiceArchive archive,
            Supplier<KsefClient> ksef,
            int batchFrom,
            Clock clock) {
        this.sessions = sessions;
        this.submissions = submissions;
        this.disruptions = disruptions;
        this.archive = archive;
        this.ksef = ksef;
        this.results = new Results(submissions, archive, ksef);
        this.batchFrom = batchFrom;
        this.clock = clock;
    }

    /**
     * @param owner whose turn it is
     * @param seen how many were waiting at the step before
     */
    Next apply(String owner, int seen) {
        if (!sessions.takeTurn(owner, clock.instant())) {
            return new Next.Done();
        }
        try {
            return sessions.current().map(this::goOn).orElseGet(() -> begin(owner, seen));
        } catch (KsefUnavailable unavailable) {
            return new Next.Again(seconds(unavailable), 0);
        }
    }

    private static int seconds(KsefUnavailable unavailable) {
        return Math.clamp(unavailable.patience().toSeconds(), 1, 3_600);
    }

    private Next begin(String owner, int seen) {
        long wanted = sessions.wanted();
        LocalDate today = BusinessZone.dayOf(clock.instant());
        List<Submission> waiting = isForbidden(today) ? List.of() : submissions.in(SubmissionStatus.WAITING, MOST);
        if (waiting.isEmpty()) {
            return sessions.endTurn(owner, wanted) ? new Next.Done() : new Next.Again(1, 0);
        }
        // A billing run brings them one by one: once no more come, they go together.
        if (waiting.size() > seen && waiting.size() < MOST) {
            return new Next.Again(GATHERING_SECONDS, waiting.size());
        }
        boolean offline = waiting.getFirst().offline();
        List<Submission> alike =
                waiting.stream().filter(each -> each.offline() == offline).toList();
        var session = new CurrentSession(
                newId(), alike.size() >= batchFrom ? Kind.BATCH : Kind.ONLINE, offline, State.TAKING, null, 0);
        sessions.put(session);
        return send(session, taken(session, alike));
    }

    private boolean isForbidden(LocalDate today) {
        return disruptions.all().stream()
                .anyMatch(each -> each.kind() == Disruption.Kind.TOTAL_FAILURE && each.covers(today));
    }

    private String newId() {
        Instant now = clock.instant();
        return now.toString().replaceAll("[^0-9]", "").substring(0, 14) + "-" + Long.toHexString(System.nanoTime());
    }

    private List<Submission> taken(CurrentSession session, List<Submission> waiting) {
        return waiting.stream()
                .gather(Gatherers.mapConcurrent(
                        AT_ONCE,
                        each -> submissions.take(each.customer(), each.invoiceId(), session.id())
                                ? List.of(each)
                                : List.<Submission>of()))
                .flatMap(List::stream)
                .toList();
    }

    private Next goOn(CurrentSession session) {
        return switch (session.state()) {
            case TAKING -> takenUp(session);
            case OPENED -> brokenOff(session);
            case CLOSED -> look(session);
        };
    }

    /** What was taken before a crash goes on; where nothing was, the session never was. */
    private Next takenUp(CurrentSession session) {
        List<Submission> taken = submissions.ofSession(session.id());
        if (taken.isEmpty()) {
            sessions.end(session, clock.instant());
            return new Next.Again(1, 0);
        }
        return send(session, taken);
    }

    private Next send(CurrentSession session, List<Submission> taken) {
        return switch (session.kind()) {
            case BATCH -> sendBatch(session, taken);
            case ONLINE -> sendEach(session, taken);
        };
    }

    private Next sendBatch(CurrentSession session, List<Submission> taken) {
        SessionKey key = ksef.get().newKey();
        Path folder = newFolder();
        try {
            BatchPackage batch = BatchPackage.of(folder, entries(taken), key);
            try {
                KsefClient.OpenedBatch opened = ksef.get().openBatch(batch, key, session.offline());
                CurrentSession open = session.opened(opened.reference());
                sessions.put(open);
                ksef.get().upload(batch, opened);
                ksef.get().closeBatch(opened.reference());
                sessions.put(open.closed());
            } finally {
                batch.delete();
            }
        } finally {
            deleteFolder(folder);
        }
        return new Next.Again(2, 0);
    }

    private Stream<BatchPackage.Entry> entries(List<Submission> taken) {
        return taken.stream().gather(Gatherers.mapConcurrent(AT_ONCE, each -> {
            byte[] file = archive.file(each);
            return new BatchPackage.Entry(each.customer() + "_" + each.invoiceId() + ".xml", () -> file);
        }));
    }

    private Next sendEach(CurrentSession session, List<Submission> taken) {
        SessionKey key = ksef.get().newKey();
        String reference = ksef.get().openOnline(key);
        CurrentSession open = session.opened(reference);
        sessions.put(open);
        for (Submission each : taken) {
            ksef.get().send(reference, key, archive.file(each), session.offline());
        }
        ksef.get().closeOnline(reference);
        sessions.put(open.closed());
        return new Next.Again(1, 0);
    }

    /**
     * The answer to something was lost while the session was open. What KSeF has of it counts; of an interactive session what it
     * has not is sent in the next one, a batch that was not closed is sent anew.
     */
    private Next brokenOff(CurrentSession session) {
        String reference = Objects.requireNonNull(session.reference(), "it was opened");
        SessionState state = ksef.get().status(reference);
        if (!state.isOpen()) {
            sessions.put(session.closed());
            return new Next.Again(1, 0);
        }
        if (session.kind() == Kind.BATCH) {
            CurrentSession anew = session.anew();
            sessions.put(anew);
            return takenUp(anew);
        }
        ksef.get().closeOnline(reference);
        sessions.put(session.closed());
        return new Next.Again(1, 0);
    }

    private Next look(CurrentSession session) {
        String reference = Objects.requireNonNull(session.reference(), "it was opened");
        SessionState state = ksef.get().status(reference);
        if (state.isGoingOn() || state.isOpen()) {
            // A few that KSeF thinks about for hours do not keep the others from their buyers.
            if (session.looks() % LOOKS_AT_SHORT_PAUSES == LOOKS_AT_SHORT_PAUSES - 1) {
                results.note(session, state, new HashSet<>());
            }
            sessions.put(session.lookedAt());
            int pause = session.looks() < LOOKS_AT_SHORT_PAUSES
                    ? 1 + session.looks()
                    : Math.min(LONGEST_PAUSE, 15 * (session.looks() - LOOKS_AT_SHORT_PAUSES + 1));
            return new Next.Again(pause, 0);
        }
        Set<FileHash> decided = new HashSet<>();
        results.note(session, state, decided);
        results.giveBackOthers(session, state, decided);
        sessions.end(session, clock.instant());
        return new Next.Again(1, 0);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("ksef");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteFolder(Path folder) {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
