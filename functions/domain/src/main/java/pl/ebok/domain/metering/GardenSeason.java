package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.time.Month;

/** When a garden meter's readings count: from April to October, while its legalisation is valid. */
public final class GardenSeason {
    private static final Month FIRST = Month.APRIL;
    private static final Month LAST = Month.OCTOBER;
    private static final int LEGALISATION_YEARS = 5;
    private static final int WARNING_MONTHS = 6;

    private GardenSeason() {}

    public static boolean contains(LocalDate day) {
        return day.getMonthValue() >= FIRST.getValue() && day.getMonthValue() <= LAST.getValue();
    }

    /** First day of the next season after a day outside one. */
    public static LocalDate nextStart(LocalDate day) {
        LocalDate thisYear = LocalDate.of(day.getYear(), FIRST, 1);
        return day.isBefore(thisYear) ? thisYear : thisYear.plusYears(1);
    }

    /** Last day on which a meter's readings count: five years from installation where the meter does not say. */
    public static LocalDate legalisedUntil(Meter meter) {
        LocalDate known = meter.legalisedUntil();
        return known == null ? meter.installedOn().plusYears(LEGALISATION_YEARS) : known;
    }

    /** Whether the customer is to be told that a garden meter's legalisation ends: in its last six months. */
    public static boolean legalisationEndsSoon(Meter meter, LocalDate today) {
        LocalDate until = legalisedUntil(meter);
        LocalDate removedOn = meter.removedOn();
        return meter.kind() == MeterKind.GARDEN
                && (removedOn == null || removedOn.isAfter(today))
                && !today.isAfter(until)
                && !today.isBefore(until.minusMonths(WARNING_MONTHS));
    }
}
