package pl.ebok.domain.runs;

import java.time.LocalDate;

/** Which days a run may bill as of: a slip of the year must not bill a year ahead, nor one that is long closed. */
public final class BillingDates {
    private static final int DAYS_AHEAD = 45;
    private static final int YEARS_BACK = 1;

    private BillingDates() {}

    public static boolean allow(LocalDate billingDate, LocalDate today) {
        return !billingDate.isAfter(today.plusDays(DAYS_AHEAD)) && !billingDate.isBefore(today.minusYears(YEARS_BACK));
    }
}
