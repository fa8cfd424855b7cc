package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WarningOfDeadlinesTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 10, 1);

    private final MemoryCases cases = new MemoryCases();
    private final RecordedLetters letters = new RecordedLetters();
    private final WarningOfDeadlines warning = new WarningOfDeadlines(cases, letters);

    @Test
    void warns_once_a_stage_however_often_it_runs() {
        var number = file();

        for (int day = 0; day <= 30; day++) {
            warning.apply(RECEIVED.plusDays(day));
            warning.apply(RECEIVED.plusDays(day));
        }

        assertThat(letters.sent)
                .containsExactly("FIRST_WARNING " + number, "LAST_WARNING " + number, "LAPSED " + number);
    }

    @Test
    void catches_up_with_the_last_stage_where_days_were_missed() {
        var number = file();

        assertThat(warning.apply(RECEIVED.plusDays(40))).isEqualTo(1);

        assertThat(letters.sent).containsExactly("LAPSED " + number);
    }

    @Test
    void is_silent_before_day_ten_and_about_answered_complaints() {
        var number = file();
        assertThat(warning.apply(RECEIVED.plusDays(9))).isZero();

        var complaint = cases.find(number).orElseThrow();
        cases.save(complaint.with(
                complaint.handling().answered(new Answer(Decision.REJECTED, "Nie.", Instant.EPOCH, "clerk"))));

        assertThat(warning.apply(RECEIVED.plusDays(13))).isZero();
        assertThat(letters.sent).isEmpty();
    }

    private CaseNumber file() {
        return cases.file(aComplaint().receivedAt("2026-10-01T08:00:00Z").build())
                .orElseThrow()
                .number();
    }
}
