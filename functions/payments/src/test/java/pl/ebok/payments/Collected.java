package pl.ebok.payments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.domain.ledger.ReceivedPayment;

/** What a file holds, all at once, as tests look at it. */
final class Collected implements StatementSink {
    final List<StatementEntry> entries = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final EntryRules rules = new EntryRules("test", LocalDate.parse("2027-12-31"));

    static Collected of(byte[] file) {
        try {
            Path path = Files.createTempFile("statement", ".test");
            try {
                return of(Files.write(path, file));
            } finally {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Collected of(String file) {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    static Collected of(Path file) {
        try {
            var collected = new Collected();
            StatementFile.read(file, collected);
            return collected;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** A file of the project's samples. */
    static Path sample(String name) {
        return Path.of(System.getProperty("ebok.root"), "samples", "statements", name);
    }

    @Override
    public void entry(StatementEntry entry) {
        entries.add(entry);
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    /** The entries that are payments. */
    List<ReceivedPayment> payments() {
        return results().stream()
                .filter(EntryRules.Result.Received.class::isInstance)
                .map(result -> ((EntryRules.Result.Received) result).payment())
                .toList();
    }

    /** Why the other entries are none, as {@code field: reason}. */
    List<String> refusals() {
        var all = new ArrayList<>(findings);
        results().stream()
                .filter(EntryRules.Result.Refused.class::isInstance)
                .forEach(result -> all.add(((EntryRules.Result.Refused) result).finding()));
        return all.stream().map(finding -> finding.reason().en()).toList();
    }

    private List<EntryRules.Result> results() {
        if (results.isEmpty()) {
            entries.forEach(entry -> results.add(rules.apply(entry)));
        }
        return results;
    }

    private final List<EntryRules.Result> results = new ArrayList<>();
}
