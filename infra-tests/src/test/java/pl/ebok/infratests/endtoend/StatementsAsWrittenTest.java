package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.infratests.client.Ledgers;
import pl.ebok.infratests.client.Waiting;

/**
 * Statements as banks and people write them, dropped one after the other: each row of {@code expected.csv} says how many
 * payments of 10.00 its customer has then.
 */
@EndToEnd
class StatementsAsWrittenTest {
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");
    private static final String NAME = "wyciagi-";

    static Stream<Path> folders() {
        return Stream.of(
                Path.of(System.getProperty("ebok.shared.data", ""), "statements"),
                Path.of(System.getProperty("ebok.root"), "samples", "statements", "as-written"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void should_be_booked_as_they_are_meant(Path folder) throws IOException {
        // GIVEN
        Assumptions.assumeTrue(
                Files.exists(folder.resolve("expected.csv")), "the statements are not on this machine: " + folder);
        take("backoffice", "klienci.jsonl", folder.resolve("customers.jsonl"));
        List<Row> rows = Files.readAllLines(folder.resolve("expected.csv")).stream()
                .skip(1)
                .map(StatementsAsWrittenTest::row)
                .toList();
        Set<String> files = new LinkedHashSet<>();
        rows.forEach(row -> files.addAll(row.files()));

        // WHEN
        for (String file : files) {
            take("statements", file, folder.resolve(file));
        }

        // THEN
        var ledgers = new Ledgers(Ebok.STACK);
        var softly = new SoftAssertions();
        for (Row row : rows) {
            softly.assertThat(ledgers.paymentsOf(row.customer(), "10.00"))
                    .as("%s: %s %s", row.name(), row.customer(), row.files())
                    .isEqualTo(row.booked());
        }
        softly.assertAll();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(30);
    }

    /** Drops a file and waits until it is dealt with. */
    private static void take(String folder, String name, Path file) throws IOException {
        String dropped = NAME + file.getParent().getFileName() + "-" + name;
        Ebok.EXCHANGE.drop("inbound/" + folder + "/" + dropped, Files.readAllBytes(file));
        Waiting.untilTrue(
                dropped + " to be taken",
                () -> !Ebok.EXCHANGE.keysBelow("processed/" + dropped).isEmpty());
    }

    private static Row row(String line) {
        List<String> cells = new ArrayList<>();
        for (Matcher cell = CELL.matcher(line); cell.find(); ) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        return new Row(cells.get(0), List.of(cells.get(1).split(" ")), cells.get(2), Integer.parseInt(cells.get(3)));
    }

    private record Row(String name, List<String> files, String customer, int booked) {}
}
