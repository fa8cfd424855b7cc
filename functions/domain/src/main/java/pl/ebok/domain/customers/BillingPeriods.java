package pl.ebok.domain.customers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;

/**
 * The billing periods of a contract: calendar months, one after the other, from the day after what is billed. A new
 * contract's first period begins on the day of signing; the last one ends with the contract.
 */
public final class BillingPeriods {
    private BillingPeriods() {}

    /**
     * Periods that ended before the billing date and are not billed, oldest first.
     *
     * @param billedUntil last day billed according to the ledger; absent where it has no invoice of the contract
     */
    public static List<Period> due(Contract contract, @Nullable LocalDate billedUntil, LocalDate billingDate) {
        var due = new ArrayList<Period>();
        LocalDate first = firstUnbilledDay(contract, billedUntil);
        Optional<Period> period = beginning(contract, first);
        while (period.isPresent() && period.get().to().isBefore(billingDate)) {
            due.add(period.get());
            period = beginning(contract, period.get().to().plusDays(1));
        }
        return due;
    }

    /** The period that begins on that day; empty once the contract has ended. */
    public static Optional<Period> beginning(Contract contract, LocalDate from) {
        LocalDate endedOn = contract.endedOn();
        if (endedOn != null && endedOn.isBefore(from)) {
            return Optional.empty();
        }
        LocalDate to =
                YearMonth.from(from).plusMonths(contract.periodMonths() - 1L).atEndOfMonth();
        return Optional.of(new Period(from, endedOn != null && endedOn.isBefore(to) ? endedOn : to));
    }

    /** The day after the last one billed, here or by the earlier system; the day of signing where nothing is. */
    public static LocalDate firstUnbilledDay(Contract contract, @Nullable LocalDate billedUntil) {
        LocalDate imported = contract.billedUntil();
        LocalDate last =
                billedUntil == null || (imported != null && imported.isAfter(billedUntil)) ? imported : billedUntil;
        return last == null ? contract.signedOn() : last.plusDays(1);
    }
}
