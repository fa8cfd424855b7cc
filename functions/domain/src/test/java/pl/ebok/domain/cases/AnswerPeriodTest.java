package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.Draws;

class AnswerPeriodTest {
    private static final String RECEIVED = "2026-10-01T08:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "2026-10-10,",
        "2026-10-11,FIRST_WARNING",
        "2026-10-13,FIRST_WARNING",
        "2026-10-14,LAST_WARNING",
        "2026-10-15,LAST_WARNING",
        "2026-10-16,LAPSED",
        "2027-01-01,LAPSED"
    })
    void warns_on_day_ten_and_thirteen_and_lapses_on_day_fifteen(LocalDate today, DeadlineStage stage) {
        var complaint = aComplaint().receivedAt(RECEIVED).build();

        assertThat(AnswerPeriod.STATUTORY.stageOn(today, complaint)).isEqualTo(Optional.ofNullable(stage));
    }

    @ParameterizedTest
    @CsvSource({"14,1,2,true", "14,10,14,true", "14,0,13,false", "14,13,13,false", "14,10,15,false"})
    void warns_in_order_and_before_it_ends(int days, int first, int last, boolean possible) {
        ThrowingCallable made = () -> new AnswerPeriod(days, first, last);

        if (possible) {
            assertThatCode(made).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takes_silence_as_acceptance_of_a_consumers_complaint_only() {
        var day15 = LocalDate.parse("2026-10-16");

        assertThat(aComplaint().receivedAt(RECEIVED).build().statusOn(day15)).isEqualTo(CaseStatus.ACCEPTED_BY_SILENCE);
        assertThat(aComplaint().receivedAt(RECEIVED).ofCompany().build().statusOn(day15))
                .isEqualTo(CaseStatus.OVERDUE);
    }

    @Test
    void leaves_an_answered_complaint_answered() {
        var complaint = aComplaint().receivedAt(RECEIVED).build();
        var answered = complaint.with(
                complaint.handling().answered(new Answer(Decision.REJECTED, "Nie.", Instant.parse(RECEIVED), "clerk")));

        assertThat(answered.statusOn(LocalDate.parse("2027-01-01"))).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void is_open_for_fourteen_days_after_any_moment_of_receipt() {
        Draws.check(draw -> {
            long second = draw.between(1_700_000_000L, 2_500_000_000L);
            int daysLater = draw.between(0, 60);

            var complaint = aComplaint()
                    .receivedAt(Instant.ofEpochSecond(second).toString())
                    .build();
            LocalDate day = complaint.receivedOn().plusDays(daysLater);

            assertThat(complaint.statusOn(day) == CaseStatus.OPEN).isEqualTo(daysLater <= 14);
            assertThat(ChronoUnit.DAYS.between(complaint.receivedOn(), complaint.answerDue()))
                    .isEqualTo(14);
        });
    }
}
