package pl.ebok.ksef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.aws.ksef.DynamoDisruptions;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.MemorySubmissions;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.SubmissionStatus;
import pl.ebok.ksef.client.KsefClient;
import pl.ebok.ksef.client.KsefDouble;

/** The sending with everything it needs: a real table, the double of KSeF, and files in memory. */
final class SendingDesk {
    static final String SELLER = "5265877635";
    static final CustomerNumber CUSTOMER = new CustomerNumber("101003");

    private static final AtomicInteger INVOICES = new AtomicInteger();

    final MemorySubmissions submissions = new MemorySubmissions();
    final Map<String, byte[]> archive = new ConcurrentHashMap<>();
    final Table table = LocalDynamoDb.withEmptyTables().table("LedgerTable");
    final Sessions sessions = new Sessions(table);
    private final KsefDouble ksef;
    private final Credentials credentials;
    private final Clock clock;
    private SendingStep step;
    int slept;

    SendingDesk(KsefDouble ksef, Clock clock) {
        this.ksef = ksef;
        this.clock = clock;
        this.credentials = ksef.certificate(SELLER);
        this.step = newProcess(20);
    }

    /** As after a crash: nothing of what a process knew is left. */
    SendingStep newProcess(int batchFrom) {
        step = new SendingStep(
                sessions,
                submissions,
                new DynamoDisruptions(table),
                new InvoiceArchive() {
                    @Override
                    public byte[] file(Submission submission) {
                        return archive.get(submission.fileKey());
                    }

                    @Override
                    public String receipt(String name, LocalDate newestIssue, byte[] receipt) {
                        archive.put("receipts/" + name, receipt);
                        return "receipts/" + name;
                    }
                },
                new Once<>(() -> new KsefClient(ksef.environment(), new Nip(SELLER), credentials, clock)),
                batchFrom,
                clock);
        return step;
    }

    List<String> issue(int count) {
        return IntStream.range(0, count).mapToObj(i -> issue("")).toList();
    }

    /** Archives an invoice that waits; {@code prefix} lets the double know it. */
    String issue(String prefix) {
        return issue(prefix, sample());
    }

    String issue(String prefix, String text) {
        String id = prefix + "FV-" + INVOICES.incrementAndGet();
        byte[] file =
                text.replaceFirst("<P_2>[^<]*</P_2>", "<P_2>" + id + "</P_2>").getBytes(StandardCharsets.UTF_8);
        String key = "invoices/2026/101003/" + id + ".xml";
        archive.put(key, file);
        submissions.add(
                Submission.waiting(CUSTOMER, id, LocalDate.of(2026, 6, 30), null, key, FileHash.of(file), false));
        return id;
    }

    static String sample() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("ebok.shared.data"), "ksef", "samples", "water-b2c.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Steps until nothing is to be done, as the state machine does: what fails is tried again by a new process. */
    void run() {
        run(60);
    }

    void run(int mostSteps) {
        int waiting = 0;
        for (int i = 0; i < mostSteps; i++) {
            try {
                switch (step.apply("execution", waiting)) {
                    case Next.Again(int seconds, int seen) -> {
                        waiting = seen;
                        slept += seconds;
                        pause(20);
                    }
                    case Next.Done() -> {
                        return;
                    }
                }
            } catch (RuntimeException crash) {
                newProcess(20);
            }
        }
    }

    static void pause(int milliseconds) {
        java.util.concurrent.locks.LockSupport.parkNanos(milliseconds * 1_000_000L);
    }

    Submission find(String id) {
        return submissions.find(CUSTOMER, id).orElseThrow();
    }

    List<Submission> all() {
        return submissions.ofCustomer(CUSTOMER);
    }

    /** What must hold whatever went wrong: each has a number or is before a clerk, and KSeF has each once. */
    void assertThatNothingIsLostOrSentTwice() {
        assertThat(all())
                .allSatisfy(each ->
                        assertThat(each.status().isFinal()).as(each.toString()).isTrue());
        List<String> numbers = new ArrayList<>();
        for (Submission each : all()) {
            if (each.status() == SubmissionStatus.ACCEPTED) {
                numbers.add(String.valueOf(each.number()));
                assertThat(each.receiptKey()).as(each.invoiceId()).isNotNull();
                assertThat(new String(archive.get(each.receiptKey()), StandardCharsets.UTF_8))
                        .contains(String.valueOf(each.number()), String.valueOf(each.hash()));
            }
        }
        assertThat(numbers).doesNotHaveDuplicates();
        List<String> atKsef = ksef.state().objects("accepted").stream()
                .map(entry -> entry.text("number", 100))
                .toList();
        assertThat(atKsef).containsAll(numbers);
    }
}
