package pl.ebok.domain.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

/** The tables of docs/billing-vectors.md: the text is the test data. */
final class VectorTable {
    private static final Path FILE = Path.of(System.getProperty("ebok.root"), "docs", "billing-vectors.md");

    private VectorTable() {}

    record Vector(
            String name,
            String tariffs,
            String supplyPoint,
            List<Period> earlier,
            Period period,
            String m3,
            List<String> lines,
            Totals totals) {
        @Override
        public String toString() {
            return name;
        }

        boolean estimated() {
            return m3.endsWith("e");
        }
    }

    static List<Vector> vectors() {
        return rows("| No | Case | Tariff |").stream()
                .map(cells -> new Vector(
                        cells.get(0) + " " + cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        periods(cells.get(4)),
                        period(cells.get(5)),
                        cells.get(6),
                        List.of(cells.get(7).split(" \\+ ")),
                        new Totals(money(cells.get(8)), 8, money(cells.get(9)), money(cells.get(10)))))
                .toList();
    }

    /**
     * Bills, what is corrected of them, and what they say after.
     *
     * @param after m³ of water and sewage and gross of each bill
     */
    record CorrectionVector(
            String name, String supplyPoint, List<Period> bills, List<String> changes, List<String> after) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<CorrectionVector> corrections() {
        return rows("| No | Case | Supply point |").stream()
                .map(cells -> new CorrectionVector(
                        cells.get(0) + " " + cells.get(1),
                        cells.get(2),
                        periods(cells.get(3)),
                        List.of(cells.get(4).split("; ")),
                        Arrays.stream(cells.get(5).split("; "))
                                .map(text -> text.substring(text.lastIndexOf(": ") + 2))
                                .toList()))
                .toList();
    }

    /** Tariffs by their letter. */
    static Map<String, Tariff> tariffs() {
        var steps = new HashMap<String, List<TariffStep>>();
        var decisions = new HashMap<String, String>();
        for (List<String> cells : rows("| Tariff |")) {
            var standing = new HashMap<String, Money>();
            for (String price : cells.get(6).split(", ")) {
                standing.put(price.split(" ")[0], money(price.split(" ")[1]));
            }
            decisions.put(cells.get(0), cells.get(1));
            steps.computeIfAbsent(cells.get(0), letter -> new ArrayList<>())
                    .add(new TariffStep(
                            period(cells.get(2) + ".." + cells.get(3)),
                            Map.of("W1", money(cells.get(4))),
                            Map.of("S1", money(cells.get(5))),
                            standing));
        }
        var tariffs = new HashMap<String, Tariff>();
        steps.forEach((letter, some) -> tariffs.put(
                letter, new Tariff(decisions.get(letter), "Wody Polskie", 8, some, new BigDecimal("3.0"), Map.of())));
        return tariffs;
    }

    private static List<Period> periods(String text) {
        var periods = new ArrayList<Period>();
        for (String one : text.split(" ")) {
            if (!one.isEmpty()) {
                periods.add(period(one));
            }
        }
        return periods;
    }

    private static Period period(String text) {
        String[] days = text.split("\\.\\.");
        return new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    private static Money money(String text) {
        return Pln.of(text.replace('−', '-'));
    }

    /** Cells of the rows below the header that begins so. */
    private static List<List<String>> rows(String header) {
        var rows = new ArrayList<List<String>>();
        boolean inTable = false;
        for (String line : lines()) {
            if (line.startsWith(header)) {
                inTable = true;
            } else if (!line.startsWith("|")) {
                inTable = false;
            } else if (inTable && !line.startsWith("|--")) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
