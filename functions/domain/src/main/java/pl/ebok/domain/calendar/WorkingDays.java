package pl.ebok.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Polish working days: Monday to Friday without public holidays (Act of 18 January 1951 on days free of work). */
public final class WorkingDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(5, 3),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    private static final MonthDay CHRISTMAS_EVE = MonthDay.of(12, 24);
    private static final int CHRISTMAS_EVE_IS_FREE_FROM = 2025;
    private static final int TO_EASTER_MONDAY = 1;
    private static final int TO_CORPUS_CHRISTI = 60;

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** That day, or the next working day after it. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    private static boolean isHoliday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(date)
                || (date.equals(CHRISTMAS_EVE) && day.getYear() >= CHRISTMAS_EVE_IS_FREE_FROM)
                || day.equals(easter.plusDays(TO_EASTER_MONDAY))
                || day.equals(easter.plusDays(TO_CORPUS_CHRISTI));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
