package pl.ebok.domain.ksef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.domain.customers.Nip;

/** The tables of docs/ksef.md: the text is the test data. */
class KsefVectorsTest {
    private static final Path FILE = Path.of(System.getProperty("ebok.root"), "docs", "ksef.md");

    @ParameterizedTest
    @MethodSource("checks")
    void checks_of_numbers_are_as_reckoned_by_hand(String number, String check) {
        assertThat(Crc8.of(number)).isEqualTo(check);
    }

    @ParameterizedTest
    @MethodSource("links")
    void links_are_as_written_by_hand(String content, String nip, String day, String hash, String link) {
        // WHEN
        FileHash ofContent = FileHash.of(content.getBytes(StandardCharsets.UTF_8));
        var links = new VerificationLinks("qr-test.ksef.mf.gov.pl", new Nip(nip));
        // THEN
        assertThat(ofContent.base64Url()).isEqualTo(hash);
        assertThat(links.invoice(LocalDate.parse(day), ofContent)).isEqualTo(link);
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void deadlines_are_as_counted_by_hand(String issued, String opened, String disruption, String mode, String last) {
        // GIVEN
        List<Disruption> disruptions = disruption.equals("none") ? List.of() : parse(disruption);
        // WHEN
        SendingDeadline deadline = SendingDeadline.of(LocalDate.parse(issued), LocalDate.parse(opened), disruptions);
        // THEN
        assertThat(deadline.mode()).hasToString(mode);
        assertThat(deadline.lastDay()).isEqualTo(last.equals("none") ? null : LocalDate.parse(last));
    }

    private static List<Disruption> parse(String text) {
        return Arrays.stream(text.split(", "))
                .map(each -> each.split(" "))
                .map(words -> new Disruption(
                        Disruption.Kind.valueOf(words[0]),
                        LocalDate.parse(words[1]),
                        words.length < 3 ? null : LocalDate.parse(words[2])))
                .toList();
    }

    static Stream<Object[]> checks() {
        return rows("| Number without its check |", 2);
    }

    static Stream<Object[]> links() {
        return rows("| Content of the file |", 5);
    }

    static Stream<Object[]> deadlines() {
        return rows("| P_1 | Opened |", 5);
    }

    private static Stream<Object[]> rows(String head, int columns) {
        try {
            List<String> lines = Files.readAllLines(FILE);
            int start = 0;
            while (!lines.get(start).startsWith(head)) {
                start++;
            }
            List<Object[]> rows = lines.stream()
                    .skip(start + 2L)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(cell -> cell.strip().replace("`", ""))
                            .limit(columns)
                            .toArray())
                    .toList();
            assertThat(rows).isNotEmpty();
            return rows.stream();
        } catch (IOException e) {
            throw new IllegalStateException("docs/ksef.md holds the vectors", e);
        }
    }
}
