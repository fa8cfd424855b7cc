package pl.ebok.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.Draws;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true", // Friday
        "2026-11-21, false", // Saturday
        "2026-11-22, false", // Sunday
        "2026-01-01, false",
        "2026-01-06, false",
        "2026-04-06, false", // Easter Monday
        "2026-05-01, false",
        "2026-06-04, false", // Corpus Christi
        "2026-11-11, false",
        "2025-08-15, false",
        "2025-11-01, false",
        "2024-12-24, true",
        "2025-12-24, false", // a holiday from 2025
        "2026-12-25, false",
        "2029-12-26, false",
        "2026-12-31, true"
    })
    void know_weekends_and_polish_holidays(LocalDate day, boolean working) {
        assertThat(WorkingDays.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void agree_with_an_independent_calendar_for_ninety_years() {
        var oracle = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.POLAND));

        for (LocalDate day = LocalDate.parse("2011-01-01"); day.getYear() <= 2100; day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            assertThat(WorkingDays.isWorkingDay(day)).as(day.toString()).isEqualTo(!weekend && !oracle.isHoliday(day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-05, 2026-11-19", // Thursday
        "2026-10-24, 2026-11-09", // Saturday, then Sunday
        "2026-10-28, 2026-11-12", // Independence Day
        "2026-12-10, 2026-12-28", // Christmas Eve, Christmas, a weekend
        "2026-03-20, 2026-04-03", // Good Friday is a working day
        "2026-03-21, 2026-04-07" // Saturday before Easter
    })
    void move_the_due_date_to_the_next_working_day(LocalDate sentOn, LocalDate dueOn) {
        assertThat(DueDate.whenSentOn(sentOn)).isEqualTo(dueOn);
    }

    @Test
    void leave_at_least_fourteen_and_at_most_nineteen_days_to_pay() {
        Draws.check(draw -> {
            int day = draw.between(0, 4000);

            LocalDate sentOn = LocalDate.parse("2024-01-01").plusDays(day);

            LocalDate dueOn = DueDate.whenSentOn(sentOn);

            assertThat(dueOn).isBetween(sentOn.plusDays(14), sentOn.plusDays(19));
            assertThat(dueOn.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }
}
