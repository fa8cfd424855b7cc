package pl.ebok.domain.calendar;

import java.time.LocalDate;

/** Due date of an invoice: at least 14 days after it was sent or delivered, moved to the next working day. */
public final class DueDate {
    private static final int DAYS_TO_PAY = 14;

    private DueDate() {}

    public static LocalDate whenSentOn(LocalDate sentOn) {
        return WorkingDays.onOrAfter(sentOn.plusDays(DAYS_TO_PAY));
    }
}
