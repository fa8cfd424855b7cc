package pl.ebok.payments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/**
 * How far a file has been dealt with, and what became of it so far.
 *
 * @param file what tells this drop from every other
 * @param steps entries and findings of the file, in its order, that are done
 * @param findings what was wrong; not more of them than somebody reads
 */
record StatementProgress(
        String file, int steps, int booked, int waiting, int known, int refused, List<Finding> findings) {
    private static final int ANY_LENGTH = 4_096;

    StatementProgress {
        findings = List.copyOf(findings);
    }

    static StatementProgress begin(String file) {
        return new StatementProgress(file, 0, 0, 0, 0, 0, List.of());
    }

    Map<String, @Nullable Object> counts() {
        return Json.map("booked", booked, "waiting", waiting, "known", known, "refused", refused);
    }

    String write() {
        Map<String, @Nullable Object> all = counts();
        all.put("file", file);
        all.put("steps", steps);
        all.put(
                "findings",
                findings.stream()
                        .map(finding -> Json.map(
                                "line", finding.line(),
                                "entry", finding.entry(),
                                "field", finding.field(),
                                "pl", finding.reason().pl(),
                                "en", finding.reason().en()))
                        .toList());
        return Json.write(all);
    }

    static StatementProgress read(Map<String, @Nullable Object> written) {
        var fields = new Fields(written);
        return new StatementProgress(
                fields.text("file", ANY_LENGTH),
                number(written, "steps"),
                number(written, "booked"),
                number(written, "waiting"),
                number(written, "known"),
                number(written, "refused"),
                Json.objects(written.get("findings")).stream()
                        .map(StatementProgress::finding)
                        .toList());
    }

    private static Finding finding(Map<String, @Nullable Object> written) {
        return new Finding(
                number(written, "line"),
                (String) written.get("entry"),
                text(written, "field"),
                new Text(text(written, "pl"), text(written, "en")));
    }

    private static String text(Map<String, @Nullable Object> written, String name) {
        return String.valueOf(written.get(name));
    }

    private static int number(Map<String, @Nullable Object> written, String name) {
        return written.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
