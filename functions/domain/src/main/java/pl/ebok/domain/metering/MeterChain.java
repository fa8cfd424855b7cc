package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A main meter and those that replaced it, seen as one counter that never turns over. Its marks are the real readings,
 * oldest first; {@code counted} is in m³ and means something only as a difference between two marks.
 */
public final class MeterChain {
    /** How far from a period's end a reading may lie and still count for it; a replacement has its readings on its days. */
    public static final int TOLERANCE_DAYS = 7;

    public static final int NONE = -1;

    private final List<Meter> meters;
    private final List<Mark> marks;
    private final long[] offsets;

    private MeterChain(List<Meter> meters) {
        this.meters = List.copyOf(meters);
        this.marks = new ArrayList<>();
        this.offsets = new long[meters.size()];
        for (int i = 0; i < meters.size(); i++) {
            addReadingsOf(i);
        }
    }

    /** A real reading as a point on the counter; {@code breaks} when what flowed since the mark before is unknown. */
    private record Mark(
            LocalDate day,
            long counted,
            int meter,
            @Nullable Break breaks) {}

    /** Why the use between two readings cannot be told. */
    public enum Break {
        READING_FELL,
        REPLACEMENT_WITHOUT_READING
    }

    /** The chains of the meters of one kind: a meter carries on the one that was removed when it came. */
    public static List<MeterChain> of(List<Meter> meters, MeterKind kind) {
        var ofKind = new ArrayList<Meter>(meters.size());
        for (Meter meter : meters) {
            if (meter.kind() == kind) {
                ofKind.add(meter);
            }
        }
        if (ofKind.size() == 1) {
            return List.of(new MeterChain(ofKind));
        }
        ofKind.sort(Comparator.comparing(Meter::installedOn).thenComparing(Meter::meterId));
        var links = new ArrayList<List<Meter>>();
        for (Meter meter : ofKind) {
            predecessor(links, meter).add(meter);
        }
        var chains = new ArrayList<MeterChain>(links.size());
        for (List<Meter> chain : links) {
            chains.add(new MeterChain(chain));
        }
        return chains;
    }

    private static List<Meter> predecessor(List<List<Meter>> chains, Meter meter) {
        for (List<Meter> chain : chains) {
            LocalDate removedOn = chain.getLast().removedOn();
            if (removedOn != null && !removedOn.isAfter(meter.installedOn().plusDays(TOLERANCE_DAYS))) {
                return chain;
            }
        }
        var chain = new ArrayList<Meter>();
        chains.add(chain);
        return chain;
    }

    private void addReadingsOf(int meterIndex) {
        Meter meter = meters.get(meterIndex);
        boolean first = true;
        long last = 0;
        for (Reading reading : meter.readings()) {
            if (!reading.source().isReal()) {
                continue;
            }
            if (marks.isEmpty()) {
                marks.add(new Mark(reading.readOn(), reading.value(), meterIndex, null));
            } else if (first) {
                long counted = marks.getLast().counted();
                offsets[meterIndex] = counted - reading.value();
                Break unknown = opensLate(meter, reading) || closesEarly(meterIndex - 1)
                        ? Break.REPLACEMENT_WITHOUT_READING
                        : null;
                marks.add(new Mark(reading.readOn(), counted, meterIndex, unknown));
            } else {
                long use = meter.use(last, reading.value());
                long counted = marks.getLast().counted() + use;
                Break unknown = use < 0 ? Break.READING_FELL : null;
                marks.add(new Mark(reading.readOn(), counted, meterIndex, unknown));
            }
            first = false;
            last = reading.value();
        }
    }

    private static boolean opensLate(Meter meter, Reading first) {
        return first.readOn().isAfter(meter.installedOn());
    }

    private boolean closesEarly(int meterIndex) {
        LocalDate removedOn = meters.get(meterIndex).removedOn();
        Mark last = marks.getLast();
        return last.meter() != meterIndex || removedOn == null || last.day().isBefore(removedOn);
    }

    public int size() {
        return marks.size();
    }

    public LocalDate day(int mark) {
        return marks.get(mark).day();
    }

    public long counted(int mark) {
        return marks.get(mark).counted();
    }

    /** The meter whose reading the mark is. */
    public int meterOf(int mark) {
        return marks.get(mark).meter();
    }

    public Meter meter(int index) {
        return meters.get(index);
    }

    public int meterCount() {
        return meters.size();
    }

    /** Index of the meter with that id, or {@link #NONE}. */
    public int indexOf(String meterId) {
        for (int i = 0; i < meters.size(); i++) {
            if (meters.get(i).meterId().equals(meterId)) {
                return i;
            }
        }
        return NONE;
    }

    /** What a meter shows where the chain has counted so much. */
    public long shown(int meterIndex, long counted) {
        return Math.floorMod(
                counted - offsets[meterIndex], meters.get(meterIndex).turnover());
    }

    /** Where the chain stands when a meter shows a value that may be an estimate, near its last mark of that day. */
    public long countedWhen(int meterIndex, long value, LocalDate day) {
        int near = lastMarkOf(meterIndex, day);
        if (near == NONE) {
            return offsets[meterIndex] + value;
        }
        long turnover = meters.get(meterIndex).turnover();
        long ahead = Math.floorMod(value - shown(meterIndex, counted(near)), turnover);
        return counted(near) + (ahead > turnover / 2 ? ahead - turnover : ahead);
    }

    /** The meter's last mark up to that day, else its first one, else {@link #NONE}. */
    public int lastMarkOf(int meterIndex, LocalDate day) {
        int found = NONE;
        for (int i = 0; i < marks.size(); i++) {
            if (meterOf(i) == meterIndex && (found == NONE || !day(i).isAfter(day))) {
                found = i;
            }
        }
        return found;
    }

    /** The last mark up to that day, or {@link #NONE}. */
    public int lastUpTo(LocalDate day) {
        int last = NONE;
        for (int i = 0; i < marks.size() && !day(i).isAfter(day); i++) {
            last = i;
        }
        return last;
    }

    /** The mark that counts for that day: the nearest of 7 days before or after, the earlier of two as near. */
    public int countingFor(LocalDate day, LocalDate notBefore) {
        int best = NONE;
        long bestDistance = TOLERANCE_DAYS + 1L;
        for (int i = 0; i < marks.size(); i++) {
            long distance = ChronoUnit.DAYS.between(day, day(i));
            boolean sameDayLater = best != NONE && day(i).equals(day(best));
            if ((Math.abs(distance) < bestDistance || sameDayLater) && !day(i).isBefore(notBefore)) {
                best = i;
                bestDistance = Math.abs(distance);
            }
        }
        return best;
    }

    /** Why the use from one mark to a later one is unknown, or absent when it is known. */
    public @Nullable Break breakBetween(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            Break unknown = marks.get(i).breaks();
            if (unknown != null) {
                return unknown;
            }
        }
        return null;
    }

    /**
     * Average daily use between the oldest and the newest real reading of the 12 months before that day; absent with
     * fewer than two days of reading. Readings before a break are left out.
     */
    public @Nullable AverageUse averageBefore(LocalDate day) {
        LocalDate since = day.minusMonths(12);
        int oldest = NONE;
        int newest = NONE;
        for (int i = 0; i < marks.size() && day(i).isBefore(day); i++) {
            if (day(i).isBefore(since)) {
                continue;
            }
            if (oldest == NONE || marks.get(i).breaks() != null) {
                oldest = i;
            }
            newest = i;
        }
        if (oldest == NONE) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(day(oldest), day(newest));
        return days == 0 ? null : new AverageUse(counted(newest) - counted(oldest), days);
    }
}
