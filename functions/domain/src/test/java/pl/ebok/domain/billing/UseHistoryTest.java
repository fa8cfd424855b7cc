package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.calendar.Period;

/** The chart of a collective invoice: the use of several supply points as one. */
class UseHistoryTest {

    @Test
    void one_supply_point_is_shown_as_it_is() {
        List<PastUse> history = List.of(month("2026-10", 9, false), month("2026-09", 4, true));

        assertThat(UseHistory.together(List.of(priced(history)))).isSameAs(history);
    }

    @Test
    void periods_that_end_on_one_day_are_added_up() {
        assertThat(together(
                        List.of(month("2026-09", 4, false), month("2026-10", 9, true)),
                        List.of(month("2026-09", 5, false), month("2026-10", 1, false))))
                .containsExactly(month("2026-09", 9, false), month("2026-10", 10, true));
        assertThat(together(List.of(month("2026-10", 9, false)), List.of(month("2026-10", 1, true))))
                .containsExactly(month("2026-10", 10, true));
    }

    @Test
    void other_periods_stand_by_themselves_the_oldest_first() {
        assertThat(together(
                        List.of(month("2026-08", 1, false), month("2026-10", 3, false)),
                        List.of(month("2026-07", 4, false), month("2026-09", 2, false))))
                .containsExactly(
                        month("2026-07", 4, false),
                        month("2026-08", 1, false),
                        month("2026-09", 2, false),
                        month("2026-10", 3, false));
    }

    @Test
    void the_newest_six_are_shown() {
        List<PastUse> older =
                List.of(month("2026-03", 3, false), month("2026-04", 4, false), month("2026-05", 5, false));
        List<PastUse> newer =
                List.of(month("2026-06", 6, false), month("2026-07", 7, false), month("2026-08", 8, false));

        assertThat(together(older, newer)).extracting(PastUse::use).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(together(older, newer, List.of(month("2026-09", 9, false))))
                .extracting(PastUse::use)
                .containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void of_no_supply_point_nothing_is_shown() {
        assertThat(UseHistory.together(List.of())).isEmpty();
    }

    @SafeVarargs
    private static List<PastUse> together(List<PastUse>... histories) {
        return UseHistory.together(
                Arrays.stream(histories).map(UseHistoryTest::priced).toList());
    }

    private static ChargesOutcome.Priced priced(List<PastUse> history) {
        var period = new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));
        return new ChargesOutcome.Priced(
                new SupplyPointCharges("U/1", "PP-1", SupplyPointBuilder.ADDRESS, period, List.of(), List.of()),
                8,
                List.of(),
                history);
    }

    private static PastUse month(String month, long use, boolean estimated) {
        YearMonth whole = YearMonth.parse(month);
        return new PastUse(new Period(whole.atDay(1), whole.atEndOfMonth()), use, estimated);
    }
}
