package pl.ebok.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.ledger.PaymentStatus;

/** Statements as banks and people write them: read, told apart and matched, in memory. */
class StatementRowsTest {
    @Test
    void every_row_is_booked_as_it_is_meant() throws IOException {
        StatementRows rows = shared();

        all(rows).forEach(rows::book);

        var softly = new SoftAssertions();
        for (StatementRows.Row row : rows.rows()) {
            softly.assertThat(rows.booked(row.customer()))
                    .as("%s: %s %s", row.name(), row.customer(), row.files())
                    .isEqualTo(row.booked());
        }
        softly.assertAll();
    }

    @Test
    void every_row_of_the_second_set_is_booked_as_it_is_meant() throws IOException {
        StatementRows rows = StatementRows.of(Collected.sample("as-written"));

        all(rows).forEach(rows::book);

        var softly = new SoftAssertions();
        for (StatementRows.Row row : rows.rows()) {
            softly.assertThat(rows.booked(row.customer()))
                    .as("%s: %s %s", row.name(), row.customer(), row.files())
                    .isEqualTo(row.booked());
        }
        softly.assertAll();
        assertThat(rows.rows()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void only_the_day_that_does_not_exist_is_reported() throws IOException {
        StatementRows rows = shared();

        all(rows).forEach(rows::book);

        assertThat(rows.findings()).containsExactly("february-30.sta: the date is not valid");
    }

    @Test
    void all_files_dropped_again_change_nothing_and_are_listed() throws IOException {
        StatementRows rows = shared();
        all(rows).forEach(rows::book);
        int known = rows.ledger().page(PaymentStatus.KNOWN, 1000, null).items().size();
        List<Long> before =
                rows.rows().stream().map(row -> rows.booked(row.customer())).toList();

        all(rows).forEach(file -> rows.book(file, "again " + file));

        assertThat(rows.rows().stream().map(row -> rows.booked(row.customer()))).containsExactlyElementsOf(before);
        assertThat(rows.ledger().page(PaymentStatus.KNOWN, 1000, null).items()).hasSizeGreaterThan(known + 43);
    }

    @Test
    void the_same_drop_read_again_is_no_repetition() throws IOException {
        StatementRows rows = shared();
        all(rows).forEach(rows::book);
        int known = rows.ledger().page(PaymentStatus.KNOWN, 1000, null).items().size();

        rows.book("title-0.xml");

        assertThat(rows.ledger().page(PaymentStatus.KNOWN, 1000, null).items()).hasSize(known);
    }

    private static Set<String> all(StatementRows rows) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        rows.rows().forEach(row -> files.addAll(row.files()));
        return files;
    }

    private static StatementRows shared() throws IOException {
        Path folder = Path.of(System.getProperty("ebok.shared.data", ""), "statements");
        Assumptions.assumeTrue(
                Files.exists(folder.resolve("expected.csv")),
                "the shared test data are not on this machine: " + folder);
        return StatementRows.of(folder);
    }
}
