package pl.ebok.domain.billing;

import static pl.ebok.domain.metering.MeterChain.NONE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.AverageUse;
import pl.ebok.domain.metering.MeterChain;

/**
 * Where billing of a main meter goes on: the state it was billed up to, as it counts on the chain.
 *
 * @param mark the last reading behind it
 * @param kind how sure it is
 */
record MainMeterStart(int meter, LocalDate day, long value, long counted, int mark, Kind kind) {
    enum Kind {
        READING,
        /** Billed as an estimate. */
        ESTIMATE,
        /** Nothing was billed by us up to there: carried on, or interpolated between readings. */
        OPENING
    }

    boolean isReading() {
        return kind == Kind.READING;
    }

    /**
     * @param beginsHere whether the contract begins with the period: what the meter counted before is somebody else's
     * @return absent where nothing is known of the state at the start
     */
    static @Nullable MainMeterStart of(
            MeterChain chain, Period period, boolean beginsHere, EarlierBills earlier, Estimates estimates) {
        MeterUse billed = lastBilled(chain, earlier);
        Long value = billed == null ? null : billed.to();
        if (billed != null && value != null) {
            return billedUpTo(chain, billed, value);
        }
        LocalDate before = period.from().minusDays(1);
        int mark = chain.countingFor(before, LocalDate.MIN);
        if (mark != NONE) {
            return at(chain, mark);
        }
        int last = chain.lastUpTo(before);
        if (last == NONE) {
            return opensWithin(chain, period) ? at(chain, 0) : null;
        }
        if (wasTakenAway(chain, last, before)) {
            return at(chain, last);
        }
        return beginsHere && last + 1 < chain.size() && chain.breakBetween(last, last + 1) == null
                ? opening(chain, last, before, between(chain, last, before))
                : opening(
                        chain,
                        last,
                        before,
                        estimates.of(new Period(chain.day(last).plusDays(1), before)));
    }

    private static @Nullable MeterUse lastBilled(MeterChain chain, EarlierBills earlier) {
        for (int i = chain.meterCount() - 1; i >= 0; i--) {
            MeterUse use = earlier.lastUseOf(chain.meter(i).meterId());
            if (use != null) {
                return use;
            }
        }
        return null;
    }

    private static MainMeterStart billedUpTo(MeterChain chain, MeterUse billed, long value) {
        int meter = chain.indexOf(billed.meterId());
        return new MainMeterStart(
                meter,
                billed.toDay(),
                value,
                chain.countedWhen(meter, value, billed.toDay()),
                Math.max(chain.lastMarkOf(meter, billed.toDay()), 0),
                billed.estimated() ? Kind.ESTIMATE : Kind.READING);
    }

    private static MainMeterStart at(MeterChain chain, int mark) {
        int meter = chain.meterOf(mark);
        long counted = chain.counted(mark);
        return new MainMeterStart(meter, chain.day(mark), chain.shown(meter, counted), counted, mark, Kind.READING);
    }

    /** The first meter was put in during the period: nothing was measured, and nothing flowed, before its first reading. */
    private static boolean opensWithin(MeterChain chain, Period period) {
        return chain.size() > 0
                && !chain.day(0).isAfter(period.to())
                && chain.meterOf(0) == 0
                && !chain.meter(0).installedOn().isBefore(period.from());
    }

    private static boolean wasTakenAway(MeterChain chain, int last, LocalDate before) {
        LocalDate removedOn = chain.meter(chain.meterOf(last)).removedOn();
        return removedOn != null && !removedOn.isAfter(before);
    }

    /** m³ since a reading up to that day, by the average to the next reading. */
    private static long between(MeterChain chain, int last, LocalDate before) {
        long days = ChronoUnit.DAYS.between(chain.day(last), chain.day(last + 1));
        return new AverageUse(chain.counted(last + 1) - chain.counted(last), days)
                .of(ChronoUnit.DAYS.between(chain.day(last), before));
    }

    private static MainMeterStart opening(MeterChain chain, int last, LocalDate before, long since) {
        int meter = chain.meterOf(last);
        long counted = chain.counted(last) + since;
        return new MainMeterStart(meter, before, chain.shown(meter, counted), counted, last, Kind.OPENING);
    }
}
