package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.time.Month;

/** When a garden meter's readings count: from April to October, while its legalisation is valid. */
public final class GardenSeason {
    private static final Month FIRST = Month.APRIL;
    private static final Month LAST = Month.OCTOBER;
    private static final int LEGALISATION_YEARS = 5;

    private GardenSeason() {}

    public static boolean contains(LocalDate day) {
        return day.getMonthValue() >= FIRST.getValue() && day.getMonthValue() <= LAST.getValue();
    }

    /** First day of the season that is on, or comes next, on that day. */
    public static LocalDate nextStart(LocalDate day) {
        LocalDate thisYear = LocalDate.of(day.getYear(), FIRST, 1);
        return day.getMonthValue() > LAST.getValue() ? thisYear.plusYears(1) : thisYear;
    }

    /** Last day on which a meter's readings count: five years from installation where the meter does not say. */
    public static LocalDate legalisedUntil(Meter meter) {
        LocalDate known = meter.legalisedUntil();
        return known == null ? meter.installedOn().plusYears(LEGALISATION_YEARS) : known;
    }
}
