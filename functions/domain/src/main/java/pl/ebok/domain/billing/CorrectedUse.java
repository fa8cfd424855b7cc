package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterKind;

/** The meter uses of a line group with other readings. */
final class CorrectedUse {
    private final SupplyPointCharges billed;
    private final List<Meter> meters;
    private final boolean newest;
    private final List<MeterUse> uses;

    /** @param newest whether the contract has no later bill, which would go on from what is billed here */
    CorrectedUse(SupplyPointCharges billed, List<Meter> meters, boolean newest) {
        this.billed = billed;
        this.meters = meters;
        this.newest = newest;
        this.uses = new ArrayList<>(billed.meterUses());
    }

    List<MeterUse> uses() {
        return uses;
    }

    /** Puts the reading in its places; false where it has none. */
    boolean put(CorrectedReading reading) {
        boolean found = false;
        for (int i = 0; i < uses.size(); i++) {
            MeterUse use = uses.get(i);
            if (!use.meterId().equals(reading.meterId())) {
                continue;
            }
            if (isEnd(use, reading)) {
                uses.set(i, withEnd(use, reading));
                found = true;
            } else if (use.fromDay().equals(reading.readOn())) {
                uses.set(i, withStart(use, reading));
                found = true;
            }
        }
        return found;
    }

    /** The meter whose use has become negative though it was not before; absent where none has. */
    @Nullable
    String fellAt() {
        for (int i = 0; i < uses.size(); i++) {
            MeterUse use = uses.get(i);
            if (use.use() < 0 && !use.estimated() && billed.meterUses().get(i).use() >= 0) {
                return use.meterId();
            }
        }
        return null;
    }

    long main() {
        return sum(uses, MeterKind.MAIN);
    }

    /** m³ of sewage: as the rule has it where it was billed by it, else moved by as much as the meters moved. */
    long sewage() {
        long mainBefore = sum(billed.meterUses(), MeterKind.MAIN);
        long gardenBefore = sum(billed.meterUses(), MeterKind.GARDEN);
        long billedBefore = 0;
        for (InvoiceLine line : billed.lines()) {
            billedBefore += line.charge() == Charge.SEWAGE ? line.quantity() : 0;
        }
        long garden = sum(uses, MeterKind.GARDEN);
        return billedBefore == Math.max(0, mainBefore - gardenBefore)
                ? Math.max(0, main() - garden)
                : billedBefore + main() - mainBefore - garden + gardenBefore;
    }

    private boolean isEnd(MeterUse use, CorrectedReading reading) {
        return use.toDay().equals(reading.readOn()) || (newest && use.estimated() && countsAsEnd(reading.readOn()));
    }

    private boolean countsAsEnd(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(billed.period().to(), day)) <= MeterChain.TOLERANCE_DAYS;
    }

    private MeterUse withEnd(MeterUse use, CorrectedReading reading) {
        Long before = use.to();
        Long from = use.from();
        long moved = before != null
                ? use.use() + difference(use, before, reading.value())
                : from == null ? use.use() : difference(use, from, reading.value());
        boolean stillEstimated = from == null && use.estimated();
        return new MeterUse(
                use.meterId(),
                use.kind(),
                use.fromDay(),
                from,
                reading.readOn(),
                reading.value(),
                moved,
                stillEstimated);
    }

    /** An estimate keeps its m³ and moves with its start, unless a later bill goes on from its end already. */
    private MeterUse withStart(MeterUse use, CorrectedReading reading) {
        Long before = use.from();
        Long end = use.to();
        long moved = before == null ? 0 : difference(use, before, reading.value());
        boolean moves = use.estimated() && newest;
        return new MeterUse(
                use.meterId(),
                use.kind(),
                use.fromDay(),
                reading.value(),
                use.toDay(),
                moves && end != null ? Long.valueOf(shown(use, end + moved)) : end,
                moves ? use.use() : use.use() - moved,
                use.estimated(),
                use.settled(),
                use.openingEstimated());
    }

    /** From one value to another the short way round: a correction may cross the point where the meter turns over. */
    private long difference(MeterUse use, long from, long to) {
        long turnover = turnover(use);
        long ahead = Math.floorMod(to - from, turnover);
        return ahead > turnover / 2 ? ahead - turnover : ahead;
    }

    private long shown(MeterUse use, long value) {
        return Math.floorMod(value, turnover(use));
    }

    private long turnover(MeterUse use) {
        for (Meter meter : meters) {
            if (meter.meterId().equals(use.meterId())) {
                return meter.turnover();
            }
        }
        return Long.MAX_VALUE;
    }

    private static long sum(List<MeterUse> uses, MeterKind kind) {
        long sum = 0;
        for (MeterUse use : uses) {
            sum += use.kind() == kind ? use.use() : 0;
        }
        return sum;
    }
}
