package pl.ebok.domain.billing;

import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.ebok.domain.Draws;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;

/**
 * A supply point with a history drawn at random: what really flowed, day by day, through a main meter that may be replaced
 * and a garden meter, and on which days they were read.
 */
final class RandomPoint {
    private static final LocalDate START = LocalDate.parse("2026-08-31");
    private static final int DIGITS = 5;
    private static final long TURNOVER = 100_000;

    private final Draws draw;
    private final int months;
    private final List<Period> periods = new ArrayList<>();
    private final SupplyPointBuilder point;

    private RandomPoint(Draws draw, boolean startKnown, boolean endKnown) {
        this.draw = draw;
        this.months = draw.between(1, 3);
        this.point = aSupplyPoint().months(months);
        int count = draw.between(2, 6);
        YearMonth month = YearMonth.from(START).plusMonths(1);
        for (int i = 0; i < count; i++) {
            periods.add(new Period(month.atDay(1), month.plusMonths(months - 1L).atEndOfMonth()));
            month = month.plusMonths(months);
        }
        mainMeter(startKnown, endKnown);
        if (draw.flag()) {
            gardenMeter();
        }
    }

    /** Read at the start of the first period and at the end of the last one; in between as it happens. */
    static RandomPoint readAtBothEnds(Draws draw) {
        return new RandomPoint(draw, true, true);
    }

    /** Read as it happens. */
    static RandomPoint any(Draws draw) {
        return new RandomPoint(draw, draw.flag(), draw.flag());
    }

    SupplyPointBuilder point() {
        return point;
    }

    List<Period> periods() {
        return periods;
    }

    private void mainMeter(boolean startKnown, boolean endKnown) {
        LocalDate from = START.minusMonths(draw.between(0, 8));
        LocalDate last = periods.getLast().to();
        Map<LocalDate, Long> read = new TreeMap<>();
        if (draw.flag()) {
            read.put(from, 0L);
        }
        if (startKnown) {
            read.put(START, 0L);
        }
        for (Period period : periods) {
            if (draw.between(0, 2) > 0) {
                read.put(period.to().plusDays(draw.between(-9, 9)), 0L);
            }
            if (draw.between(0, 3) == 0) {
                read.put(period.from().plusDays(draw.between(0, period.days() - 1)), 0L);
            }
        }
        if (endKnown) {
            read.put(last, 0L);
        }
        LocalDate replaced =
                draw.flag() ? START.plusDays(draw.between(1, (int) (last.toEpochDay() - START.toEpochDay()))) : null;
        if (replaced != null) {
            read.put(replaced, 0L);
        }
        long state = draw.flag() ? draw.between(0, 900) : TURNOVER - draw.between(1, 30);
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        long opened = draw.between(0, 3);
        long flowed = 0;
        LocalDate before = from;
        for (LocalDate day : read.keySet()) {
            flowed += use(before, day);
            before = day;
            if (replaced == null || day.isBefore(replaced)) {
                first.add(day + "=" + (state + flowed) % TURNOVER);
            } else {
                if (second.isEmpty()) {
                    first.add(replaced + "=" + (state + flowed) % TURNOVER);
                    second.add(replaced + "=" + opened);
                    opened -= flowed;
                }
                if (day.isAfter(replaced)) {
                    second.add(day + "=" + (opened + flowed));
                }
            }
        }
        boolean replacedAndRead = replaced != null && !second.isEmpty();
        meter("M1", MeterKind.MAIN, "2020-01-01", replacedAndRead ? replaced.toString() : null, first);
        if (replacedAndRead) {
            meter("M2", MeterKind.MAIN, replaced.toString(), null, second);
        }
    }

    private long use(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return days <= 0 ? 0 : draw.between(0, (int) days);
    }

    private void gardenMeter() {
        var readings = new ArrayList<String>();
        long state = draw.between(0, 50);
        LocalDate before = START;
        if (draw.flag()) {
            readings.add(START + "=" + state);
        }
        for (Period period : periods) {
            LocalDate day = period.to().plusDays(draw.between(-9, 9));
            if (draw.flag() && day.isAfter(before)) {
                state += draw.between(0, 15);
                readings.add(day + "=" + state);
                before = day;
            }
        }
        meter("G1", MeterKind.GARDEN, "2024-03-14", null, readings);
    }

    private void meter(String id, MeterKind kind, String installed, String removed, List<String> readings) {
        point.meter(id, kind, DIGITS, installed, removed, "2029-12-31", readings.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return months + " months, " + periods + ", " + point.meters();
    }
}
