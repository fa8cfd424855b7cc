package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.BillingPeriods;
import pl.ebok.domain.customers.Contract;

/** The days around the end of a billing period on which a reading counts as its end: seven before, seven after. */
public final class ReadingWindow {
    private ReadingWindow() {}

    /** When a reading of that day is billed: with the first unbilled period that it does not lie behind. */
    static WhenBilled whenBilled(Contract contract, @Nullable LocalDate billedUntil, Meter meter, LocalDate readOn) {
        LocalDate first = BillingPeriods.firstUnbilledDay(contract, billedUntil);
        Optional<Period> period = BillingPeriods.beginning(contract, first);
        while (period.isPresent() && closesOn(period.get().to()).isBefore(readOn)) {
            period = BillingPeriods.beginning(contract, period.get().to().plusDays(1));
        }
        if (period.isEmpty()) {
            return new WhenBilled.Never();
        }
        LocalDate end = period.get().to();
        boolean inWindow = !readOn.isBefore(opensOn(end));
        if (meter.kind() == MeterKind.GARDEN) {
            boolean counts = GardenSeason.contains(readOn) || (inWindow && GardenSeason.contains(end));
            return counts
                    ? new WhenBilled.AtPeriodEnd(end)
                    : new WhenBilled.OutOfSeason(GardenSeason.nextStart(readOn));
        }
        return inWindow ? new WhenBilled.AtPeriodEnd(end) : new WhenBilled.Later(end, opensOn(end), closesOn(end));
    }

    public static LocalDate opensOn(LocalDate periodEnd) {
        return periodEnd.minusDays(MeterChain.TOLERANCE_DAYS);
    }

    public static LocalDate closesOn(LocalDate periodEnd) {
        return periodEnd.plusDays(MeterChain.TOLERANCE_DAYS);
    }
}
