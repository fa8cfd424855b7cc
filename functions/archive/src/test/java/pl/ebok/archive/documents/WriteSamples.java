package pl.ebok.archive.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes one document of every kind to {@code target/samples}, to be looked at. */
public final class WriteSamples {
    private WriteSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/samples"));
        var documents = new Documents(Samples.SELLER);
        Files.write(folder.resolve("invoice-email.pdf"), documents.invoice(Samples.byEmail()));
        Files.write(folder.resolve("invoice-post.pdf"), documents.invoice(Samples.byPost()));
        Files.write(folder.resolve("invoice-full-letter.pdf"), documents.invoice(Samples.fullLetter()));
        Files.write(folder.resolve("invoice-business.pdf"), documents.invoice(Samples.business()));
        Files.write(folder.resolve("invoice-collective.pdf"), documents.invoice(Samples.collective(32)));
        Files.write(folder.resolve("correction.pdf"), documents.invoice(CorrectionSamples.correction()));
        Files.write(folder.resolve("invoice-without-readings.pdf"), documents.invoice(Samples.waterWithoutReadings()));
        Files.write(folder.resolve("settlement.pdf"), documents.invoice(Samples.settlement()));
        Files.write(folder.resolve("cancelled.pdf"), documents.invoice(CorrectionSamples.cancelled()));
        Files.write(folder.resolve("arrears.pdf"), documents.invoice(AccountSamples.arrears()));
        Files.write(folder.resolve("overpaid.pdf"), documents.invoice(AccountSamples.overpaid()));
        Files.write(folder.resolve("covered.pdf"), documents.invoice(AccountSamples.covered()));
        Files.write(folder.resolve("demand-email.pdf"), documents.demand(DemandSample.of(true)));
        Files.write(folder.resolve("demand-post.pdf"), documents.demand(DemandSample.of(false)));
        Files.write(folder.resolve("duplicate.pdf"), documents.duplicate(Samples.byPost(), LocalDate.of(2026, 11, 22)));
    }
}
