package pl.ebok.backofficeimport;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import pl.ebok.backofficeimport.files.FileCheck;
import pl.ebok.backofficeimport.files.Lines;
import pl.ebok.backofficeimport.files.Report;
import pl.ebok.backofficeimport.files.SeenNumbers;
import pl.ebok.backofficeimport.format.CustomerLine;
import pl.ebok.domain.backoffice.CustomerRecord;
import pl.ebok.domain.backoffice.ImportOutcome.KeptReading;
import pl.ebok.domain.backoffice.ImportOutcome.Taken;
import pl.ebok.domain.backoffice.ImportOutcome.Unchanged;
import pl.ebok.domain.backoffice.ImportingCustomer;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Text;
import software.amazon.awssdk.core.exception.SdkException;

/** Imports a file of customers: reads it line by line, and stores many lines at a time. */
final class ImportingCustomers {
    /** Waiting for the tables is nearly all the time a line takes, so lines wait side by side. */
    private static final int AT_A_TIME = 32;

    private static final Text NOT_STORED = new Text(
            "nie zapisano: jest już inna faktura o tym numerze albo umowa jest rozliczona dalej pod innym numerem",
            "not stored: another invoice has that number, or the contract is billed further under another number");

    private static final int BUFFER = 1 << 16;

    private final ImportingCustomer importing;

    ImportingCustomers(ImportingCustomer importing) {
        this.importing = importing;
    }

    /** Fails where the tables do: what was taken by then is recognised when the file comes again. */
    void apply(Path file, Report report) throws IOException {
        Optional<Text> wrong = FileCheck.ofLines(file);
        if (wrong.isPresent()) {
            report.rejectedFile(wrong.get());
            return;
        }
        var failure = new AtomicReference<@Nullable SdkException>();
        var free = new Semaphore(AT_A_TIME);
        var duplicates = new Duplicates(new SeenNumbers());
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
                Lines lines = new Lines(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            Optional<Lines.Line> line = lines.next();
            while (line.isPresent() && failure.get() == null) {
                int number = line.get().number();
                read(line.get(), duplicates, report).ifPresent(customer -> {
                    free.acquireUninterruptibly();
                    pool.execute(() -> {
                        try {
                            store(number, customer, report);
                        } catch (SdkException unavailable) {
                            failure.compareAndSet(null, unavailable);
                        } catch (RuntimeException ours) {
                            // One line that we cannot handle must not keep the others out.
                            report.rejected(number, "", notHandled(ours));
                        } finally {
                            free.release();
                        }
                    });
                });
                line = lines.next();
            }
        }
        SdkException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static Optional<CustomerRecord> read(Lines.Line line, Duplicates duplicates, Report report) {
        return switch (line) {
            case Lines.Line.Unreadable(int number, Text reason) -> {
                report.rejected(number, "", reason);
                yield Optional.empty();
            }
            case Lines.Line.Read(int number, String text) -> read(number, text, duplicates, report);
        };
    }

    private static Optional<CustomerRecord> read(int number, String text, Duplicates duplicates, Report report) {
        try {
            CustomerRecord customer = CustomerLine.read(text);
            duplicates.check(customer, number);
            return Optional.of(customer);
        } catch (InvalidInput invalid) {
            report.rejected(number, invalid.violations());
            return Optional.empty();
        }
    }

    private void store(int line, CustomerRecord customer, Report report) {
        switch (importing.apply(customer)) {
            case Unchanged() -> report.unchanged();
            case Taken(var kept, var notStored) -> {
                report.taken();
                kept.forEach(reading -> warn(line, reading, report));
                notStored.forEach(number -> report.warning(line, number, NOT_STORED));
            }
        }
    }

    private static Text notHandled(RuntimeException failure) {
        String name = failure.getClass().getSimpleName();
        return new Text(
                "nieoczekiwany błąd przy zapisie (" + name + "): zgłoś go nam",
                "an unexpected failure while storing (" + name + "): please tell us");
    }

    private static void warn(int line, KeptReading reading, Report report) {
        report.warning(
                line,
                "readings of " + reading.meterId(),
                new Text(
                        "na %s jest już odczyt %d, nowy %d pominięto"
                                .formatted(
                                        reading.kept().readOn(),
                                        reading.kept().value(),
                                        reading.refused().value()),
                        "there is a reading %d of %s already, the new one, %d, was left out"
                                .formatted(
                                        reading.kept().value(),
                                        reading.kept().readOn(),
                                        reading.refused().value())));
    }
}
