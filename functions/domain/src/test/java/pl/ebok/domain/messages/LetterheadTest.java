package pl.ebok.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

class LetterheadTest {
    private static final Path LETTERS =
            Path.of(System.getProperty("ebok.root"), "functions/domain/src/main/resources/letters");
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final LocalDate DECEMBER_9 = LocalDate.parse("2026-12-09");
    /** What belongs to programs: a date or amount as they write it, names of fields and constants, words of HTTP. */
    private static final Pattern PROGRAMMERS = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\d+\\.\\d{2}(?!\\d|\\.)|\\b[a-z]+[A-Z]\\w*|\\b[A-Z]+_[A-Z_]+\\b|null|\\{|}|\\bPUT\\b|\\bPOST\\b");

    @Test
    void facts_are_written_as_people_write_them_in_either_language() {
        Message letter = MemoryMessages.LETTERHEAD.letter(
                "id",
                "jan@example.pl",
                "mail-invoice",
                Facts.of("amount", Pln.of("1234.56"))
                        .and("dueOn", DECEMBER_9)
                        .and("number", "FV/U/2019/101001/0004")
                        .and("period", new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31")))
                        .and("customer", "101001")
                        .and("account", "66 1020"));

        assertThat(letter.pl().subject()).isEqualTo("Faktura 1\u00a0234,56\u00a0zł, termin 9 grudnia 2026\u00a0r.");
        assertThat(letter.en().subject()).isEqualTo("Invoice PLN\u00a01,234.56, due on 9 December 2026");
        assertThat(letter.pl().text()).contains("za okres 1 września 2026\u00a0r. – 31 października 2026\u00a0r.");
    }

    @Test
    void a_line_whose_fact_is_absent_is_left_out() {
        var when = ZonedDateTime.parse("2026-11-16T08:05:00+01:00");

        Message letter = MemoryMessages.LETTERHEAD.letter(
                "id",
                "jan@example.pl",
                "interruption",
                Facts.of("place", "Polna, Gorzów")
                        .and("from", when)
                        .and("until", when)
                        .and("reason", null));

        assertThat(letter.pl().text())
                .contains("Początek: poniedziałek, 16 listopada 2026\u00a0r., godz. 8:05")
                .doesNotContain("Powód");
    }

    @Test
    void a_fact_that_nobody_gave_is_a_fault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MemoryMessages.LETTERHEAD.letter("id", "jan@example.pl", "invitation", Facts.none()))
                .withMessageContaining("invitation");
    }

    @TestFactory
    Stream<DynamicTest> each_letter_speaks_to_people_in_both_languages() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(LETTERS)) {
            files = listed.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        return files.stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    List<String> languages = List.of(Files.readString(file).split("\n===\n", -1));
                    assertThat(languages).hasSize(2);
                    assertThat(facts(languages.getLast())).isEqualTo(facts(languages.getFirst()));

                    String kind = file.getFileName().toString().replace(".txt", "");
                    Facts given = Facts.none();
                    facts(languages.getFirst()).forEach(name -> given.and(name, example(name)));
                    Message letter = MemoryMessages.LETTERHEAD.letter("id", "jan@example.pl", kind, given);
                    for (var part : List.of(letter.pl(), letter.en())) {
                        assertThat(part.subject()).isNotBlank().hasSizeLessThan(100);
                        assertThat(part.text()).isNotBlank();
                        assertThat(part.subject() + "\n" + part.text())
                                .satisfies(
                                        words -> assertThat(programmers(words)).isEmpty());
                    }
                }));
    }

    private static List<String> programmers(String words) {
        // Amounts in English keep their point.
        String read = words.replaceAll("https?://\\S+", "")
                .replaceAll("PLN\u00a0\\S+", "")
                .replace("e-BOK", "")
                .replace("eBOK", "");
        var found = new ArrayList<String>();
        PROGRAMMERS.matcher(read).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Set<String> facts(String text) {
        var names = new TreeSet<String>();
        FACT.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Object example(String fact) {
        return switch (fact) {
            case "amount" -> Pln.of("1234.56");
            case "dueOn", "payBy", "until", "lastDay", "day", "answerDue", "paidOn" -> DECEMBER_9;
            case "from", "when" -> ZonedDateTime.parse("2026-12-09T08:05:00+01:00");
            case "period" -> new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"));
            case "decision", "services", "topic" -> new Words("słowo", "word");
            default -> fact.toLowerCase(java.util.Locale.ROOT);
        };
    }
}
