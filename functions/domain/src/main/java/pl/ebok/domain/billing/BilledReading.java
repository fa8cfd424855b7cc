package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pl.ebok.domain.metering.MeterChain;

/** What the bills show of a meter on a day. */
sealed interface BilledReading {

    record Value(long value) implements BilledReading {}

    /** A bill ends then, and nothing was read for it. */
    record Estimate() implements BilledReading {}

    record NotShown() implements BilledReading {}

    static BilledReading of(List<SupplyPointCharges> bills, String meterId, LocalDate day) {
        BilledReading shown = new NotShown();
        for (SupplyPointCharges bill : bills) {
            for (MeterUse use : bill.meterUses()) {
                Long from = use.from();
                Long to = use.to();
                if (!use.meterId().equals(meterId)) {
                    continue;
                }
                if (use.toDay().equals(day) && to != null && !use.estimated()) {
                    return new Value(to);
                }
                if (use.waitsForReading() && countsAsEnd(bill, day)) {
                    shown = new Estimate();
                } else if (use.fromDay().equals(day) && from != null && shown instanceof NotShown) {
                    shown = new Value(from);
                }
            }
        }
        return shown;
    }

    /** Whether a reading of that day counts for the end of a bill's period. */
    static boolean countsAsEnd(SupplyPointCharges bill, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(bill.period().to(), day)) <= MeterChain.TOLERANCE_DAYS;
    }
}
