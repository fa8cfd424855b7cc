package pl.ebok.domain.billing;

import static pl.ebok.domain.metering.MeterChain.NONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import pl.ebok.domain.metering.MeterChain;

/**
 * The bills that wait for a reading of one main meter and its replacements, as the readings known now tell them: a
 * reading that came late settles its bill once, and what was estimated after it is carried on from there.
 */
final class AwaitingBills {
    private final MeterChain chain;
    private final List<SupplyPointCharges> bills;
    private final long[] use;
    private final boolean[] firm;
    private final boolean[] settles;
    private long state;

    AwaitingBills(MeterChain chain, List<SupplyPointCharges> bills) {
        this.chain = chain;
        this.bills = bills;
        this.use = new long[bills.size()];
        this.firm = new boolean[bills.size()];
        this.settles = new boolean[bills.size()];
        boolean known = false;
        for (int i = 0; i < bills.size(); i++) {
            List<MeterUse> uses = usesOf(bills.get(i));
            long before = known ? state : stateBefore(uses);
            known |= !uses.isEmpty();
            state = stateAfter(i, uses, before);
            firm[i] = firm[i] || uses.isEmpty();
            settles[i] = firm[i] || hasReading(uses);
            use[i] = isCancelled(uses) ? 0 : state - before + withoutState(uses);
        }
    }

    /** m³ of a bill as they are now known, or still estimated. */
    long use(int bill) {
        return use[bill];
    }

    /** Whether the state at the end of a bill is a reading by now. */
    boolean isFirm(int bill) {
        return firm[bill];
    }

    /** Whether a reading settles what was billed before: at the end of a bill, or of a meter replaced in its period. */
    boolean settles(int bill) {
        return settles[bill];
    }

    /** Whether a use ends with a reading. */
    static boolean hasReading(List<MeterUse> uses) {
        for (MeterUse one : uses) {
            if (!one.estimated() && one.from() != null) {
                return true;
            }
        }
        return false;
    }

    /** Where the chain stands at the end of the last bill, by the readings known now. */
    long state(long otherwise) {
        return use.length == 0 || usesOf(bills.getLast()).isEmpty() ? otherwise : state;
    }

    /** m³ billed since the last reading: more cannot be given back. */
    long billed() {
        long billed = 0;
        for (int i = bills.size() - 1; i >= 0; i--) {
            List<MeterUse> uses = usesOf(bills.get(i));
            if (uses.isEmpty() || !uses.getLast().waitsForReading()) {
                break;
            }
            for (MeterUse one : uses) {
                billed += one.use();
            }
        }
        return Math.max(0, billed);
    }

    private List<MeterUse> usesOf(SupplyPointCharges bill) {
        var own = new ArrayList<MeterUse>(2);
        for (MeterUse one : bill.meterUses()) {
            if (chain.indexOf(one.meterId()) != NONE) {
                own.add(one);
            }
        }
        return own;
    }

    private long stateBefore(List<MeterUse> uses) {
        for (MeterUse one : uses) {
            Long from = one.from();
            if (from != null) {
                return chain.countedWhen(chain.indexOf(one.meterId()), from, one.fromDay());
            }
        }
        return 0;
    }

    private long stateAfter(int bill, List<MeterUse> uses, long before) {
        int late = chain.countingFor(
                bills.get(bill).period().to(), bills.get(bill).period().from());
        if (late != NONE) {
            firm[bill] = true;
            return chain.counted(late);
        }
        long after = before;
        for (MeterUse one : uses) {
            Long from = one.from();
            Long to = one.to();
            if (from == null || to == null) {
                continue;
            }
            // Where a meter was read at its end or its start in the period, the state there is known.
            boolean carriedOn = one.estimated() && one.equals(first(uses));
            after = carriedOn ? before + span(one) - one.settled() : stateAt(one, to);
            firm[bill] = !one.estimated();
        }
        return after;
    }

    private static MeterUse first(List<MeterUse> uses) {
        for (MeterUse one : uses) {
            if (one.from() != null && one.to() != null) {
                return one;
            }
        }
        return uses.getFirst();
    }

    private long stateAt(MeterUse one, long value) {
        return chain.countedWhen(chain.indexOf(one.meterId()), value, one.toDay());
    }

    /** From its start to its end; a cancelled one has no m³, and the meter stays billed up to there. */
    private long span(MeterUse one) {
        LocalDate day = one.fromDay();
        int meter = chain.indexOf(one.meterId());
        return stateAt(one, Objects.requireNonNull(one.to()))
                - chain.countedWhen(meter, Objects.requireNonNull(one.from()), day);
    }

    private static long withoutState(List<MeterUse> uses) {
        long without = 0;
        for (MeterUse one : uses) {
            without += one.from() == null || one.to() == null ? one.use() : 0;
        }
        return without;
    }

    private static boolean isCancelled(List<MeterUse> uses) {
        boolean moved = false;
        for (MeterUse one : uses) {
            if (one.use() != 0) {
                return false;
            }
            moved |= !Objects.equals(one.from(), one.to());
        }
        return moved;
    }
}
