package pl.ebok.domain.billing;

import static pl.ebok.domain.metering.MeterChain.NONE;
import static pl.ebok.domain.metering.MeterChain.TOLERANCE_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterChain.Break;
import pl.ebok.domain.metering.MeterKind;

/** The use of a main meter and its replacements in one period: between two real readings, or estimated. */
final class MainMeterUse {
    private final MeterChain chain;
    private final Period period;
    private final boolean alone;
    private final @Nullable LocalDate earlierSystemUntil;
    private final List<SupplyPointCharges> unsettled;
    private final AwaitingBills awaiting;
    private final Estimates estimates;
    private final @Nullable MainMeterStart start;

    /**
     * @param alone whether no other main meter is left at the supply point when this one is taken away
     * @param earlierSystemUntil last day billed before we did; absent where the contract began with us
     */
    MainMeterUse(
            MeterChain chain,
            Period period,
            boolean alone,
            @Nullable LocalDate earlierSystemUntil,
            EarlierBills earlier,
            Norm norm) {
        this.chain = chain;
        this.period = period;
        this.alone = alone;
        this.earlierSystemUntil = earlierSystemUntil;
        this.unsettled = earlier.unsettled();
        this.awaiting = new AwaitingBills(chain, unsettled);
        this.estimates = new Estimates(norm, chain.averageBefore(period.from()));
        boolean beginsHere = earlierSystemUntil == null && earlier.bills().isEmpty();
        this.start = MainMeterStart.of(chain, period, beginsHere, earlier, estimates);
    }

    /** The bills before, as this meter's readings now tell them. */
    AwaitingBills awaiting() {
        return awaiting;
    }

    Consumption consumption() {
        int end = chain.countingFor(period.to(), start == null || !start.isReading() ? earliestEnd() : start.day());
        int from = start == null ? 0 : start.mark();
        Break unknown = chain.breakBetween(from, end == NONE ? chain.lastUpTo(period.to()) : end);
        if (unknown != null) {
            return new Consumption.Unknown(reason(unknown), meterOf(end).meterId());
        }
        if (end == NONE && isReplacedUnread()) {
            return new Consumption.Unknown(
                    NotBillableReason.REPLACEMENT_WITHOUT_READING,
                    chain.meter(meterInPlace()).meterId());
        }
        if (start == null) {
            return withoutStart(end);
        }
        if (end != NONE) {
            return counted(
                    notBelowBilled(start, uses(start, chain.meterOf(end), chain.day(end), chain.counted(end), false)));
        }
        return counted(notBelowBilled(start, estimated(start)));
    }

    /** The newest meter that was there at the end of the period. */
    private int meterInPlace() {
        int inPlace = chain.meterCount() - 1;
        while (inPlace > 0 && chain.meter(inPlace).installedOn().isAfter(period.to())) {
            inPlace--;
        }
        return inPlace;
    }

    private boolean isReplacedUnread() {
        int inPlace = meterInPlace();
        return chain.size() > 0
                && inPlace > (start == null ? 0 : start.meter())
                && chain.lastMarkOf(inPlace, period.to()) == NONE;
    }

    private LocalDate earliestEnd() {
        return period.to().minusDays(TOLERANCE_DAYS);
    }

    private Meter meterOf(int end) {
        return chain.meter(end != NONE ? chain.meterOf(end) : start == null ? meterInPlace() : start.meter());
    }

    private static NotBillableReason reason(Break unknown) {
        return switch (unknown) {
            case READING_FELL -> NotBillableReason.READING_FELL;
            case REPLACEMENT_WITHOUT_READING -> NotBillableReason.REPLACEMENT_WITHOUT_READING;
        };
    }

    /** The norm of the period, or what was measured in it where that is more; the next bill goes on from the last reading. */
    private Consumption withoutStart(int end) {
        LocalDate before = period.from().minusDays(1);
        int known = end == NONE ? chain.lastUpTo(period.to()) : end;
        long norm = estimates.of(period);
        if (known == NONE) {
            return counted(List.of(use(meterInPlace(), before, null, period.to(), null, norm, true)
                    .withOpeningEstimated()));
        }
        MainMeterStart first = new MainMeterStart(
                chain.meterOf(0),
                chain.day(0),
                chain.shown(chain.meterOf(0), chain.counted(0)),
                chain.counted(0),
                0,
                MainMeterStart.Kind.READING);
        var measured = new ArrayList<MeterUse>();
        if (end == NONE) {
            long rest = estimates.of(new Period(chain.day(known).plusDays(1), period.to()));
            measured.addAll(uses(first, chain.meterOf(known), period.to(), chain.counted(known) + rest, true));
        } else if (end != 0) {
            measured.addAll(uses(first, chain.meterOf(end), chain.day(end), chain.counted(end), false));
        }
        long unmeasured = Math.max(0, norm - sum(measured));
        var uses = new ArrayList<MeterUse>();
        uses.add(use(first.meter(), before, null, first.day(), first.value(), unmeasured, false)
                .withOpeningEstimated());
        uses.addAll(measured);
        return counted(uses);
    }

    private List<MeterUse> estimated(MainMeterStart from) {
        int lastKnown = chain.lastUpTo(period.to());
        LocalDate removedOn = chain.meter(meterInPlace()).removedOn();
        if (removedOn != null && !removedOn.isAfter(period.to())) {
            return estimatedAfterRemoval(from, lastKnown, removedOn);
        }
        int replaced = replacementAfter(from, lastKnown);
        long settled = awaiting.state(from.counted());
        long base = replaced == NONE ? settled : chain.counted(replaced);
        Period unread =
                replaced == NONE ? period : new Period(chain.day(replaced).plusDays(1), period.to());
        long end = base + estimates.of(unread);
        long known = lastKnown == NONE ? end : Math.max(end, chain.counted(lastKnown));
        int meter = lastKnown == NONE ? from.meter() : Math.max(from.meter(), chain.meterOf(lastKnown));
        List<MeterUse> uses = uses(from, meter, period.to(), known, true);
        // How much of it settles earlier estimates: the next bill must not do it again.
        uses.set(0, uses.getFirst().withSettled(settled - from.counted()));
        return uses;
    }

    /**
     * The meter was taken away and none came: read to its last reading, and estimated from then on where the point has no
     * other. No later reading can settle that estimate, so it has no state at its end.
     */
    private List<MeterUse> estimatedAfterRemoval(MainMeterStart from, int closing, LocalDate removedOn) {
        var uses = new ArrayList<MeterUse>();
        int meter = closing == NONE ? from.meter() : chain.meterOf(closing);
        LocalDate day = from.day();
        long closed = awaiting.state(from.counted());
        LocalDate unread = period.from();
        if (closing != NONE && (from.isReading() || !chain.day(closing).isBefore(openSince(from)))) {
            day = chain.day(closing);
            closed = chain.counted(closing);
            unread = later(day.plusDays(1), openSince(from));
            if (closed != from.counted() || day.isAfter(from.day())) {
                uses.addAll(uses(from, meter, day, closed, false));
            }
        }
        LocalDate until = flowsWithout(meterInPlace()) ? period.to() : removedOn;
        if (!until.isBefore(unread)) {
            long use = estimates.of(new Period(unread, until));
            uses.add(use(meter, day, chain.shown(meter, closed), until, null, use, true));
        }
        return uses;
    }

    /** Whether water flows after a meter is gone that none counts. */
    private boolean flowsWithout(int meter) {
        return alone && !chain.meter(meter).pointClosed();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first day that no reading has settled. */
    private LocalDate openSince(MainMeterStart from) {
        return from.isReading() || unsettled.isEmpty()
                ? period.from()
                : unsettled.getFirst().period().from();
    }

    /** The first mark of the meter that is in place at the end, where it came within the period; else none. */
    private int replacementAfter(MainMeterStart from, int lastKnown) {
        int opening = lastKnown;
        while (opening > 0 && chain.meterOf(opening - 1) == chain.meterOf(lastKnown)) {
            opening--;
        }
        boolean within = opening > 0
                && chain.meterOf(opening) >= from.meter()
                && !chain.day(opening).isBefore(period.from())
                && chain.day(opening).isBefore(period.to());
        return within ? opening : NONE;
    }

    /** One use a meter, from the start to the end on a later meter; the last one and days without a meter may be estimated. */
    private List<MeterUse> uses(
            MainMeterStart from, int endMeter, LocalDate endDay, long endCounted, boolean estimated) {
        var uses = new ArrayList<MeterUse>();
        LocalDate day = from.day();
        long counted = from.counted();
        long shown = from.value();
        for (int meter = from.meter(); meter < endMeter; meter++) {
            int closing = chain.lastMarkOf(meter, LocalDate.MAX);
            if (closing == NONE) {
                continue;
            }
            long closed = chain.counted(closing);
            long closedAt = chain.shown(meter, closed);
            uses.add(use(meter, day, shown, chain.day(closing), closedAt, closed - counted, false));
            addGap(uses, from, meter, closedAt, later(period.to(), endDay));
            day = chain.day(Math.min(closing + 1, chain.size() - 1));
            counted = closed;
            shown = chain.shown(meter + 1, closed);
        }
        long to = chain.shown(endMeter, endCounted);
        uses.add(use(endMeter, day, shown, endDay, to, endCounted - counted, estimated));
        if (from.kind() == MainMeterStart.Kind.OPENING && earlierSystemUntil == null) {
            uses.set(0, uses.getFirst().withOpeningEstimated());
        }
        return uses;
    }

    /** The days from a meter's removal to the next one's coming, where no other was left: water flowed, nothing counted. */
    private void addGap(List<MeterUse> uses, MainMeterStart from, int meter, long closedAt, LocalDate until) {
        LocalDate removedOn = chain.meter(meter).removedOn();
        if (removedOn == null || !flowsWithout(meter)) {
            return;
        }
        LocalDate unread = later(removedOn.plusDays(1), openSince(from));
        LocalDate came = chain.meter(meter + 1).installedOn();
        LocalDate to = came.isBefore(until) ? came : until;
        long use = to.isBefore(unread) ? 0 : estimates.of(new Period(unread, to));
        if (use > 0) {
            uses.add(use(meter, unread.minusDays(1), closedAt, to, null, use, true));
        }
    }

    /**
     * A reading gives back at most what was billed since the last one. What the earlier system billed up to a state that
     * is carried on we do not know: that is given back as it was.
     */
    private List<MeterUse> notBelowBilled(MainMeterStart from, List<MeterUse> uses) {
        long tooMuch = -sum(uses) - awaiting.billed();
        if (from.isReading() || isCarriedOn() || tooMuch <= 0) {
            return uses;
        }
        MeterUse first = uses.getFirst();
        uses.set(0, first.withUse(first.use() + tooMuch));
        return uses;
    }

    /** Whether what is open goes back to a state that the earlier system billed to without a reading. */
    private boolean isCarriedOn() {
        LocalDate first = unsettled.isEmpty()
                ? period.from()
                : unsettled.getFirst().period().from();
        return earlierSystemUntil != null
                && first.equals(earlierSystemUntil.plusDays(1))
                && chain.countingFor(earlierSystemUntil, LocalDate.MIN) == NONE;
    }

    private MeterUse use(
            int meter,
            LocalDate fromDay,
            @Nullable Long from,
            LocalDate toDay,
            @Nullable Long to,
            long use,
            boolean estimated) {
        return new MeterUse(chain.meter(meter).meterId(), MeterKind.MAIN, fromDay, from, toDay, to, use, estimated);
    }

    private static long sum(List<MeterUse> uses) {
        long sum = 0;
        for (MeterUse use : uses) {
            sum += use.use();
        }
        return sum;
    }

    private static Consumption counted(List<MeterUse> uses) {
        return new Consumption.Counted(sum(uses), 0, uses, List.of(), List.of());
    }
}
