package pl.ebok.ksef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.aws.ksef.DynamoDisruptions;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.MemorySubmissions;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.SubmissionStatus;
import pl.ebok.ksef.client.KsefClient;
import pl.ebok.ksef.client.KsefDouble;

/** Sends batches of growing size to the double and says time and memory; files lie on disk, as they lie in S3. */
public final class MeasureBatch {
    private MeasureBatch() {}

    public static void main(String[] args) throws IOException {
        try (KsefDouble ksef = KsefDouble.start(1)) {
            Credentials credentials = ksef.certificate(SendingDesk.SELLER);
            for (String size : args) {
                measure(ksef, credentials, Integer.parseInt(size));
            }
        }
    }

    private static void measure(KsefDouble ksef, Credentials credentials, int size) throws IOException {
        Path folder = Files.createTempDirectory("ksef-batch");
        var submissions = new MemorySubmissions();
        String sample = SendingDesk.sample();
        for (int i = 0; i < size; i++) {
            String id = size + "-" + i;
            byte[] file = sample.replaceFirst("<P_2>[^<]*</P_2>", "<P_2>FV/" + id + "</P_2>")
                    .getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(id), file);
            submissions.add(Submission.waiting(
                    SendingDesk.CUSTOMER, id, LocalDate.of(2026, 6, 30), null, id, FileHash.of(file), false));
        }
        var archive = new InvoiceArchive() {
            @Override
            public byte[] file(Submission submission) {
                try {
                    return Files.readAllBytes(folder.resolve(String.valueOf(submission.fileKey())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public String receipt(String name, LocalDate newestIssue, byte[] receipt) {
                return name;
            }
        };
        Table table = LocalDynamoDb.withEmptyTables().table("LedgerTable");
        Clock clock = Clock.systemUTC();
        var step = new SendingStep(
                new Sessions(table),
                submissions,
                new DynamoDisruptions(table),
                archive,
                new Once<>(() -> new KsefClient(ksef.environment(), new Nip(SendingDesk.SELLER), credentials, clock)),
                20,
                clock);
        Instant started = clock.instant();
        long peak = 0;
        int waiting = 0;
        while (true) {
            Next next = step.apply("measure", waiting);
            System.gc();
            peak = Math.max(
                    peak,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            if (!(next instanceof Next.Again(int seconds, int seen))) {
                break;
            }
            waiting = seen;
            SendingDesk.pause(1_000 * Math.min(seconds, 3));
        }
        long accepted = submissions.ofCustomer(SendingDesk.CUSTOMER).stream()
                .filter(each -> each.status() == SubmissionStatus.ACCEPTED)
                .count();
        System.out.printf(
                "%d invoices: %d accepted in %.1f s, heap after each step at most %d MB of %d MB%n",
                size,
                accepted,
                Duration.between(started, clock.instant()).toMillis() / 1_000.0,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
