package pl.ebok.domain.billing;

import static pl.ebok.domain.metering.MeterChain.NONE;
import static pl.ebok.domain.metering.MeterChain.TOLERANCE_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.AverageUse;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterChain.Break;
import pl.ebok.domain.metering.MeterKind;

/** The use of a main meter and its replacements in one period: between two real readings, or estimated. */
final class MainMeterUse {
    private final MeterChain chain;
    private final Period period;
    private final EarlierBills earlier;
    private final Norm norm;
    private final @Nullable AverageUse average;

    MainMeterUse(MeterChain chain, Period period, EarlierBills earlier, Norm norm) {
        this.chain = chain;
        this.period = period;
        this.earlier = earlier;
        this.norm = norm;
        this.average = chain.averageBefore(period.from());
    }

    /** Where billing goes on: the value a meter was billed up to, as it counts on the chain. */
    private record Start(int meter, LocalDate day, long value, long counted, int mark, boolean real) {}

    Consumption consumption() {
        Start start = start();
        int end = chain.countingFor(period.to(), start == null || !start.real ? earliestEnd() : start.day);
        if (start == null) {
            return withoutStart(end);
        }
        Break unknown = chain.breakBetween(start.mark, end == NONE ? chain.lastUpTo(period.to()) : end);
        if (unknown != null) {
            return new Consumption.Unknown(reason(unknown), meterOf(end, start).meterId());
        }
        if (end != NONE) {
            return read(start, end);
        }
        int inPlace = meterInPlace();
        return inPlace > start.meter && chain.lastMarkOf(inPlace, period.to()) == NONE
                ? new Consumption.Unknown(
                        NotBillableReason.REPLACEMENT_WITHOUT_READING,
                        chain.meter(inPlace).meterId())
                : estimated(start);
    }

    /** The newest meter that was there at the end of the period. */
    private int meterInPlace() {
        int inPlace = chain.meterCount() - 1;
        while (inPlace > 0 && chain.meter(inPlace).installedOn().isAfter(period.to())) {
            inPlace--;
        }
        return inPlace;
    }

    private LocalDate earliestEnd() {
        return period.to().minusDays(TOLERANCE_DAYS);
    }

    private Meter meterOf(int end, Start start) {
        return chain.meter(end == NONE ? start.meter : chain.meterOf(end));
    }

    private static NotBillableReason reason(Break unknown) {
        return switch (unknown) {
            case READING_FELL -> NotBillableReason.READING_FELL;
            case REPLACEMENT_WITHOUT_READING -> NotBillableReason.REPLACEMENT_WITHOUT_READING;
        };
    }

    private @Nullable Start start() {
        MeterUse billed = lastBilled();
        if (billed != null && billed.to() != null) {
            return billedUpTo(billed, billed.to());
        }
        LocalDate before = period.from().minusDays(1);
        int mark = chain.countingFor(before, LocalDate.MIN);
        if (mark != NONE) {
            return startAt(mark);
        }
        int last = chain.lastUpTo(before);
        if (last != NONE && billed == null) {
            return wasTakenAway(last, before) ? startAt(last) : estimatedStart(last, before);
        }
        int opening = openingMark();
        return opening == NONE ? null : startAt(opening);
    }

    private boolean wasTakenAway(int last, LocalDate before) {
        LocalDate removedOn = chain.meter(chain.meterOf(last)).removedOn();
        return removedOn != null && !removedOn.isAfter(before);
    }

    private Start startAt(int mark) {
        int meter = chain.meterOf(mark);
        long counted = chain.counted(mark);
        return new Start(meter, chain.day(mark), chain.shown(meter, counted), counted, mark, true);
    }

    private Start billedUpTo(MeterUse billed, long value) {
        int meter = chain.indexOf(billed.meterId());
        long counted = chain.countedWhen(meter, value, billed.toDay());
        int mark = Math.max(chain.lastMarkOf(meter, billed.toDay()), 0);
        return new Start(meter, billed.toDay(), value, counted, mark, !billed.estimated());
    }

    /** The first reading of a meter that was put in during the period, where nothing was measured before. */
    private int openingMark() {
        for (int i = 0; i < chain.size() && !chain.day(i).isAfter(period.to()); i++) {
            if (!chain.meter(chain.meterOf(i)).installedOn().isBefore(period.from())) {
                return i;
            }
        }
        return NONE;
    }

    /** No reading counts for the day before the period: the last one before it, carried on by the average. */
    private Start estimatedStart(int last, LocalDate before) {
        long counted = chain.counted(last) + estimate(new Period(chain.day(last).plusDays(1), before));
        int meter = chain.meterOf(last);
        return new Start(meter, before, chain.shown(meter, counted), counted, last, false);
    }

    private @Nullable MeterUse lastBilled() {
        for (int i = chain.meterCount() - 1; i >= 0; i--) {
            MeterUse use = earlier.lastUseOf(chain.meter(i).meterId());
            if (use != null) {
                return use;
            }
        }
        return null;
    }

    private Consumption withoutStart(int end) {
        long use = estimate(period);
        int meter = end == NONE ? chain.meterCount() - 1 : chain.meterOf(end);
        LocalDate toDay = end == NONE ? period.to() : chain.day(end);
        Long to = end == NONE ? null : chain.shown(meter, chain.counted(end));
        String meterId = chain.meter(meter).meterId();
        return counted(
                List.of(new MeterUse(meterId, MeterKind.MAIN, period.from().minusDays(1), null, toDay, to, use, true)));
    }

    private Consumption read(Start start, int end) {
        var uses = new ArrayList<MeterUse>();
        addUses(uses, start, chain.meterOf(end), chain.day(end), chain.counted(end), false);
        return counted(uses);
    }

    private Consumption estimated(Start start) {
        int lastKnown = chain.lastUpTo(period.to());
        int replaced = replacementAfter(start, lastKnown);
        LocalDate removedOn = removalWithoutSuccessor();
        long settled = settled(start);
        if (removedOn != null && lastKnown != NONE) {
            return estimatedAfterRemoval(start, lastKnown, removedOn, settled - start.counted);
        }
        long base = replaced == NONE ? settled : chain.counted(replaced);
        Period unread =
                replaced == NONE ? period : new Period(chain.day(replaced).plusDays(1), period.to());
        long end = base + estimate(unread);
        long known = lastKnown == NONE ? end : Math.max(end, chain.counted(lastKnown));
        int meter = lastKnown == NONE ? start.meter : Math.max(start.meter, chain.meterOf(lastKnown));
        var uses = new ArrayList<MeterUse>();
        addUses(uses, start, meter, period.to(), known, true);
        return counted(noting(settled - start.counted, uses));
    }

    /** The same with a note of how much of the first use settles earlier estimates: the next bill must not do it again. */
    private static List<MeterUse> noting(long settled, List<MeterUse> uses) {
        uses.set(0, uses.getFirst().withSettled(settled));
        return uses;
    }

    /** The meter was taken away and none came: read to its last reading, estimated from then on. */
    private Consumption estimatedAfterRemoval(Start start, int closing, LocalDate removedOn, long settled) {
        var uses = new ArrayList<MeterUse>();
        int meter = chain.meterOf(closing);
        long closed = chain.counted(closing);
        if (closed != start.counted || chain.day(closing).isAfter(start.day)) {
            addUses(uses, start, meter, chain.day(closing), closed, false);
        }
        LocalDate after = removedOn.isBefore(period.from()) ? period.from() : removedOn.plusDays(1);
        long use = after.isAfter(period.to()) ? 0 : estimate(new Period(after, period.to()));
        uses.add(use(meter, chain.day(closing), chain.shown(meter, closed), period.to(), null, use, true));
        return counted(noting(settled, uses));
    }

    /** The first mark of the meter that is in place at the end, where it came within the period; else none. */
    private int replacementAfter(Start start, int lastKnown) {
        int opening = lastKnown;
        while (opening > 0 && chain.meterOf(opening - 1) == chain.meterOf(lastKnown)) {
            opening--;
        }
        boolean within = opening > 0
                && chain.meterOf(opening) >= start.meter
                && !chain.day(opening).isBefore(period.from())
                && chain.day(opening).isBefore(period.to());
        return within ? opening : NONE;
    }

    private @Nullable LocalDate removalWithoutSuccessor() {
        LocalDate removedOn = chain.meter(meterInPlace()).removedOn();
        return removedOn != null && !removedOn.isAfter(period.to()) ? removedOn : null;
    }

    /**
     * Where the chain stands at the start, once a real reading that came late has settled the bills it counts for: the
     * newest such reading, and the estimates billed after it.
     */
    private long settled(Start start) {
        if (start.real) {
            return start.counted;
        }
        long billedAfter = 0;
        List<SupplyPointCharges> unsettled = earlier.unsettled();
        for (int i = unsettled.size() - 1; i >= 0; i--) {
            SupplyPointCharges bill = unsettled.get(i);
            int late = chain.countingFor(bill.period().to(), LocalDate.MIN);
            if (late != NONE && !chain.day(late).isBefore(bill.period().from())) {
                return chain.counted(late) + billedAfter;
            }
            for (MeterUse use : bill.meterUses()) {
                billedAfter += chain.indexOf(use.meterId()) == NONE ? 0 : use.use() - use.settled();
            }
        }
        return start.counted;
    }

    private long estimate(Period unread) {
        return average == null ? norm.of(unread) : average.of(unread.days());
    }

    /** One use a meter, from the start to the end on a later meter; only the last one may be estimated. */
    private void addUses(
            List<MeterUse> uses, Start start, int endMeter, LocalDate endDay, long endCounted, boolean estimated) {
        LocalDate day = start.day;
        long counted = start.counted;
        long shown = start.value;
        for (int meter = start.meter; meter < endMeter; meter++) {
            int closing = chain.lastMarkOf(meter, LocalDate.MAX);
            if (closing == NONE) {
                continue;
            }
            long closed = chain.counted(closing);
            uses.add(use(meter, day, shown, chain.day(closing), chain.shown(meter, closed), closed - counted, false));
            day = chain.day(Math.min(closing + 1, chain.size() - 1));
            counted = closed;
            shown = chain.shown(meter + 1, closed);
        }
        long to = chain.shown(endMeter, endCounted);
        uses.add(use(endMeter, day, shown, endDay, to, endCounted - counted, estimated));
    }

    private MeterUse use(
            int meter, LocalDate fromDay, long from, LocalDate toDay, @Nullable Long to, long use, boolean estimated) {
        return new MeterUse(chain.meter(meter).meterId(), MeterKind.MAIN, fromDay, from, toDay, to, use, estimated);
    }

    private static Consumption counted(List<MeterUse> uses) {
        long main = 0;
        for (MeterUse use : uses) {
            main += use.use();
        }
        return new Consumption.Counted(main, 0, uses, uses.getLast().estimated(), List.of());
    }
}
