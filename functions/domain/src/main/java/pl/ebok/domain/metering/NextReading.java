package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Contract;

/**
 * What is known of a meter's next reading before it is given.
 *
 * @param last the last real reading; absent where there is none
 * @param expected what the meter should show on the day asked about; absent where no usual use is known
 * @param window when a reading counts for the end of a billing period; absent where no period is left to bill
 * @param whyNot why no reading of that day is taken, whatever its value; absent where one is
 */
public record NextReading(
        Meter meter,
        @Nullable Reading last,
        @Nullable Expected expected,
        @Nullable Window window,
        @Nullable SubmittedReading whyNot) {

    /**
     * From half to one and a half times the usual use; beyond {@code confirmAbove} a reading has to be confirmed.
     *
     * @param usualUse m³ usual since the last reading
     */
    public record Expected(long from, long to, long confirmAbove, long usualUse) {
        private static Expected of(Meter meter, long last, long usual) {
            return new Expected(
                    shown(meter, last + usual / 2),
                    shown(meter, last + usual + (usual + 1) / 2),
                    shown(meter, last + Math.max(UsualUse.UNUSUAL_TIMES * usual, UsualUse.NEGLIGIBLE_M3)),
                    usual);
        }

        private static long shown(Meter meter, long counted) {
            return counted % meter.turnover();
        }
    }

    /** The days on which a reading counts as the end of the period that ends then; a garden meter's may lie out of season. */
    public record Window(LocalDate from, LocalDate to, LocalDate periodEnd) {
        private static Window around(LocalDate periodEnd) {
            return new Window(ReadingWindow.opensOn(periodEnd), ReadingWindow.closesOn(periodEnd), periodEnd);
        }

        public boolean isOpenOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The meter seen on a day, among all meters of its customer. */
    public static NextReading of(
            Meter meter, List<Meter> all, Contract contract, @Nullable LocalDate billedUntil, LocalDate day) {
        Reading last = null;
        for (Reading reading : meter.readings()) {
            last = reading.source().isReal() && !reading.readOn().isAfter(day) ? reading : last;
        }
        long value = last == null ? 0 : last.value();
        var asked = new ReadingSubmission(
                meter.customerNumber(), meter.meterId(), day, value, true, ReadingSource.CUSTOMER);
        return new NextReading(
                meter,
                last,
                last == null ? null : expected(meter, all, last, day),
                window(ReadingWindow.whenBilled(contract, billedUntil, meter, day)),
                SubmittingReading.refusal(asked, contract, meter, day));
    }

    private static @Nullable Expected expected(Meter meter, List<Meter> all, Reading last, LocalDate day) {
        long days = ChronoUnit.DAYS.between(last.readOn(), day);
        var usual = new UsualUse(all, meter, day);
        return days == 0 || !usual.isKnown() ? null : Expected.of(meter, last.value(), usual.expected(last, day));
    }

    private static @Nullable Window window(WhenBilled when) {
        return switch (when) {
            case WhenBilled.AtPeriodEnd(LocalDate end) -> Window.around(end);
            case WhenBilled.Later(LocalDate end, LocalDate _, LocalDate _) -> Window.around(end);
            case WhenBilled.OutOfSeason _, WhenBilled.Never _ -> null;
        };
    }
}
