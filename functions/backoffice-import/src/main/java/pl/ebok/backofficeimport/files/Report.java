package pl.ebok.backofficeimport.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.json.Json;
import pl.ebok.json.Text;
import pl.ebok.json.Violation;

/** What became of a file: how much was taken, and what is wrong with the rest. Lines may be reported by many threads. */
public final class Report {
    /** More are only counted: nobody reads them, and the report stays small. */
    private static final int MOST = 5_000;

    private static final int WHOLE_FILE = 0;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private int taken;
    private int unchanged;
    private int rejected;
    private int leftOut;

    public synchronized void taken() {
        taken++;
    }

    /** Taken, and nothing was new in it. */
    public synchronized void unchanged() {
        taken++;
        unchanged++;
    }

    public synchronized void rejected(int line, List<Violation> violations) {
        rejected++;
        violations.forEach(violation -> add(errors, line, violation.field(), violation.message()));
    }

    public void rejected(int line, String field, Text reason) {
        rejected(line, List.of(new Violation(field, reason)));
    }

    /** The file as a whole cannot be taken. */
    public void rejectedFile(Text reason) {
        rejected(WHOLE_FILE, "file", reason);
    }

    /** Something staff should look at; the line is taken all the same. */
    public synchronized void warning(int line, String field, Text reason) {
        add(warnings, line, field, reason);
    }

    private void add(List<Finding> findings, int line, String field, Text reason) {
        if (findings.size() < MOST) {
            findings.add(new Finding(line, null, field, reason));
        } else {
            leftOut++;
        }
    }

    public synchronized List<Finding> errors() {
        return byLine(errors);
    }

    public synchronized List<Finding> warnings() {
        return byLine(warnings);
    }

    /** Numbers of lines; they may be logged. */
    public synchronized Map<String, @Nullable Object> counts() {
        return Json.map("taken", taken, "unchanged", unchanged, "rejected", rejected, "leftOut", leftOut);
    }

    private static List<Finding> byLine(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparingLong(Finding::line)).toList();
    }
}
