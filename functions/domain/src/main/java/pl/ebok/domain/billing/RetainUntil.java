package pl.ebok.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import pl.ebok.domain.calendar.BusinessZone;

/**
 * How long a copy of a document must be kept: five years from the end of the calendar year in which its tax fell due.
 * The tax point of water and sewage is the issue of the invoice, and the tax falls due on the 25th of the next month.
 */
public final class RetainUntil {
    /**
     * Days after which the archive may remove a copy, one number for every issue day: the longest legal span, from
     * 1 December to 31 December six years later over two leap days, and one day more.
     */
    public static final int LIFECYCLE_DAYS = 2223;

    private static final int YEARS_KEPT = 5;
    private static final int DAY_THE_TAX_FALLS_DUE = 25;

    private RetainUntil() {}

    /** The last day on which a document issued on that day must be kept. */
    public static LocalDate lastDay(LocalDate issuedOn) {
        LocalDate taxDue = issuedOn.plusMonths(1).withDayOfMonth(DAY_THE_TAX_FALLS_DUE);
        return LocalDate.of(taxDue.getYear() + YEARS_KEPT, 12, 31);
    }

    /** The instant at which that day has passed in Poland: until then the copy is locked. */
    public static Instant lockedUntil(LocalDate issuedOn) {
        return lastDay(issuedOn).plusDays(1).atStartOfDay(BusinessZone.WARSAW).toInstant();
    }
}
