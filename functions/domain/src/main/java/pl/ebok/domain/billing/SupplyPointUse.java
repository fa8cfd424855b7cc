package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.ReadingWindow;

/**
 * What a supply point used in a period, over all its meters. It is told from what can be known when the period is billed:
 * readings and meters of the days up to the week after it, so that periods billed late are billed as in time.
 */
final class SupplyPointUse {
    private final Contract contract;
    private final Period period;
    private final EarlierBills earlier;
    private final Norm norm;
    private final List<Meter> own = new ArrayList<>(2);
    private final List<MeterUse> uses = new ArrayList<>(2);
    private final List<AwaitingBills> awaiting = new ArrayList<>(1);
    /** Whether a reading of the period, at its end or of a meter replaced in it, settles what was billed before. */
    private boolean settles = true;

    private SupplyPointUse(Contract contract, List<Meter> meters, Period period, EarlierBills earlier, Norm norm) {
        this.contract = contract;
        this.period = period;
        this.earlier = earlier;
        this.norm = norm;
        LocalDate lastDay = ReadingWindow.closesOn(period.to());
        for (Meter meter : meters) {
            if (meter.contractNumber().equals(contract.contractNumber())
                    && !meter.installedOn().isAfter(lastDay)) {
                own.add(meter.upTo(lastDay));
            }
        }
    }

    static Consumption of(Contract contract, List<Meter> meters, Period period, EarlierBills earlier, Norm norm) {
        return new SupplyPointUse(contract, meters, period, earlier, norm).consumption();
    }

    private Consumption consumption() {
        List<MeterChain> all = MeterChain.of(own, MeterKind.MAIN);
        List<MeterChain> chains = inPlace(all);
        long main = chains.isEmpty() ? norm.of(period) : 0;
        for (MeterChain chain : chains) {
            var mainMeter =
                    new MainMeterUse(chain, period, isAlone(chain, chains), contract.billedUntil(), earlier, norm);
            switch (mainMeter.consumption()) {
                case Consumption.Unknown unknown -> {
                    return unknown;
                }
                case Consumption.Counted counted -> {
                    main += counted.main();
                    uses.addAll(counted.uses());
                    awaiting.add(mainMeter.awaiting());
                    settles &= settles(counted.uses());
                }
            }
        }
        long garden = 0;
        for (Meter meter : own) {
            MeterUse use = gardenUse(meter);
            if (use != null && use.use() < 0) {
                return new Consumption.Unknown(NotBillableReason.READING_FELL, meter.meterId());
            }
            if (use != null) {
                garden += use.use();
                uses.add(use);
            }
        }
        List<SupplyPointCharges> bills = earlier.unsettled();
        int settled = settles ? bills.size() : settled(bills);
        long sewage = sewage(bills, settled, main, garden);
        List<PastUse> history = new UseHistory(contract, chains, earlier).before(period);
        return new Consumption.Counted(main, sewage, uses, bills.subList(0, settled), history);
    }

    private @Nullable MeterUse gardenUse(Meter meter) {
        return meter.kind() == MeterKind.GARDEN
                ? new GardenMeterUse(meter, period, contract.periodMonths()).use(earlier)
                : null;
    }

    /**
     * Chains with a meter there in the period. One that was taken away before counts where no other is left, and where
     * its last bill waits for the final reading.
     */
    private List<MeterChain> inPlace(List<MeterChain> chains) {
        var come = new ArrayList<MeterChain>(chains);
        come.removeIf(chain -> chain.meter(0).installedOn().isAfter(period.to()));
        var there = new ArrayList<MeterChain>(come);
        there.removeIf(chain -> isGone(chain, period.from()) && !waits(chain));
        return there.isEmpty() && !come.isEmpty() ? List.of(come.getLast()) : there;
    }

    private static boolean isGone(MeterChain chain, LocalDate day) {
        LocalDate removedOn = chain.meter(chain.meterCount() - 1).removedOn();
        return removedOn != null && removedOn.isBefore(day);
    }

    private boolean waits(MeterChain chain) {
        for (int i = chain.meterCount() - 1; i >= 0; i--) {
            MeterUse last = earlier.lastUseOf(chain.meter(i).meterId());
            if (last != null) {
                return last.waitsForReading();
            }
        }
        return false;
    }

    /** Whether water that flows after this chain's meter is gone is counted by no other: of several gone ones the last. */
    private boolean isAlone(MeterChain chain, List<MeterChain> chains) {
        LocalDate after = period.to().plusDays(1);
        for (MeterChain other : chains) {
            if (!other.equals(chain) && !isGone(other, after)) {
                return false;
            }
        }
        return chain.equals(chains.getLast());
    }

    private static boolean settles(List<MeterUse> uses) {
        return uses.isEmpty() || !uses.getLast().waitsForReading() || AwaitingBills.hasReading(uses);
    }

    /** How many of the bills a reading settles: up to the last one where it does for every meter. */
    private int settled(List<SupplyPointCharges> bills) {
        for (int i = bills.size(); i > 0; i--) {
            int bill = i - 1;
            if (ofAll(chain -> chain.settles(bill))) {
                return i;
            }
        }
        return 0;
    }

    private boolean ofAll(Predicate<AwaitingBills> condition) {
        return !awaiting.isEmpty() && awaiting.stream().allMatch(condition);
    }

    /**
     * Main less garden, never below zero: over each span that a reading settles together, and for each estimate that
     * stays; less what was billed of them. What the earlier system estimated is given back as it was: water and sewage.
     */
    private long sewage(List<SupplyPointCharges> bills, int settled, long main, long garden) {
        long right = 0;
        long billed = 0;
        long moved = main;
        long spanMain = 0;
        long spanGarden = 0;
        for (int i = 0; i < bills.size(); i++) {
            SupplyPointCharges charges = bills.get(i);
            for (AwaitingBills chain : awaiting) {
                spanMain += chain.use(i);
                moved -= chain.use(i);
            }
            for (MeterUse use : charges.meterUses()) {
                moved += use.kind() == MeterKind.MAIN ? use.use() : 0;
                spanGarden += use.kind() == MeterKind.GARDEN ? use.use() : 0;
            }
            for (InvoiceLine line : charges.lines()) {
                billed += line.charge() == Charge.SEWAGE ? line.quantity() : 0;
            }
            int bill = i;
            boolean staysApart = i >= settled || (i == settled - 1 && !settles);
            if (staysApart || ofAll(chain -> chain.isFirm(bill))) {
                right += backToSewer(spanMain, spanGarden);
                spanMain = 0;
                spanGarden = 0;
            }
        }
        return right + backToSewer(spanMain + moved, spanGarden + garden) - billed;
    }

    private static long backToSewer(long main, long garden) {
        return main < 0 ? main : Math.max(0, main - garden);
    }
}
