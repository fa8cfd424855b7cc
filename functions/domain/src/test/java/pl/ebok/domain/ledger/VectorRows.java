package pl.ebok.domain.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of docs/account-vectors.md: the text is the test data. */
public final class VectorRows {
    private static final Path FILE = Path.of(System.getProperty("ebok.root"), "docs", "account-vectors.md");

    private VectorRows() {}

    /** The cells of each line of the table below a heading. */
    public static List<List<String>> below(String heading) {
        var rows = new ArrayList<List<String>>();
        boolean inSection = false;
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                inSection = line.equals("## " + heading);
            } else if (inSection && line.startsWith("| ") && Character.isDigit(line.charAt(2))) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    /** Parts separated by semicolons. */
    public static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
