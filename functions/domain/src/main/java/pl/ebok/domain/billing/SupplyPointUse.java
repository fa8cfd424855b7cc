package pl.ebok.domain.billing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterKind;

/** What a supply point used in a period, over all its meters. */
final class SupplyPointUse {
    private SupplyPointUse() {}

    static Consumption of(Contract contract, List<Meter> meters, Period period, EarlierBills earlier, Norm norm) {
        var own = new ArrayList<Meter>(meters.size());
        for (Meter meter : meters) {
            if (meter.contractNumber().equals(contract.contractNumber())) {
                own.add(meter);
            }
        }
        var uses = new ArrayList<MeterUse>(2);
        long main = 0;
        boolean estimated = false;
        List<MeterChain> chains = inPlace(MeterChain.of(own, MeterKind.MAIN), period);
        if (chains.isEmpty()) {
            main = norm.of(period);
        }
        for (MeterChain chain : chains) {
            switch (new MainMeterUse(chain, period, earlier, norm).consumption()) {
                case Consumption.Unknown unknown -> {
                    return unknown;
                }
                case Consumption.Counted counted -> {
                    main += counted.main();
                    estimated |= counted.estimated();
                    uses.addAll(counted.uses());
                }
            }
        }
        long garden = 0;
        for (Meter meter : own) {
            MeterUse use = gardenUse(meter, period, contract.periodMonths(), earlier);
            if (use != null && use.use() < 0) {
                return new Consumption.Unknown(NotBillableReason.READING_FELL, meter.meterId());
            }
            if (use != null) {
                garden += use.use();
                uses.add(use);
            }
        }
        List<PastUse> history = new UseHistory(contract, chains, earlier).before(period);
        return new Consumption.Counted(main, garden, uses, estimated, history);
    }

    private static @Nullable MeterUse gardenUse(Meter meter, Period period, int periodMonths, EarlierBills earlier) {
        return meter.kind() == MeterKind.GARDEN ? new GardenMeterUse(meter, period, periodMonths).use(earlier) : null;
    }

    /** Chains with a meter there in the period; one that was taken away before counts only where no other is left. */
    private static List<MeterChain> inPlace(List<MeterChain> chains, Period period) {
        var come = new ArrayList<MeterChain>(chains);
        come.removeIf(chain -> chain.meter(0).installedOn().isAfter(period.to()));
        var there = new ArrayList<MeterChain>(come);
        there.removeIf(chain -> isGone(chain.meter(chain.meterCount() - 1), period));
        return there.isEmpty() && !come.isEmpty() ? List.of(come.getLast()) : there;
    }

    private static boolean isGone(Meter meter, Period period) {
        return meter.removedOn() != null && meter.removedOn().isBefore(period.from());
    }

    /**
     * Sewage m³: main less garden, never below zero. Where a real reading settles estimates, over all the periods it
     * settles, less the sewage billed in them. An estimate of the earlier system is given back as it was: water and sewage.
     */
    static long sewage(Consumption.Counted use, EarlierBills earlier) {
        List<SupplyPointCharges> estimates = earlier.unsettled();
        if (estimates.isEmpty() && use.main() < 0) {
            return use.main();
        }
        if (estimates.isEmpty() || (use.estimated() && use.main() >= 0)) {
            return Math.max(0, use.main() - use.garden());
        }
        long used = use.main() - use.garden();
        long billed = 0;
        for (SupplyPointCharges estimate : estimates) {
            for (MeterUse before : estimate.meterUses()) {
                used += before.kind() == MeterKind.MAIN ? before.use() : -before.use();
            }
            for (InvoiceLine line : estimate.lines()) {
                billed += line.charge() == Charge.SEWAGE ? line.quantity() : 0;
            }
        }
        return Math.max(0, used) - billed;
    }
}
