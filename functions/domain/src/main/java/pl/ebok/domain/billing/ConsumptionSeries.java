package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;

/** What a customer used, period by period and meter by meter: as it was billed, and where nothing is billed, as it was read. */
public final class ConsumptionSeries {
    private static final Comparator<MeterConsumption> OLDEST_FIRST = Comparator.comparing(
                    (MeterConsumption use) -> use.period().from())
            .thenComparing(use -> use.period().to())
            .thenComparing(MeterConsumption::kind)
            .thenComparing(MeterConsumption::meterId);

    private ConsumptionSeries() {}

    /**
     * @param invoices all of the customer; of a corrected one its last correction counts
     * @param meters all of the customer, replaced ones included
     * @return oldest first
     */
    public static List<MeterConsumption> of(List<Invoice> invoices, List<Meter> meters) {
        List<MeterConsumption> billed = EarlierBills.latestStates(invoices).stream()
                .flatMap(invoice -> invoice.charges().stream())
                .flatMap(charges -> charges.meterUses().stream())
                .filter(use -> use.toDay().isAfter(use.fromDay()))
                .map(ConsumptionSeries::billed)
                .toList();
        Stream<MeterConsumption> read = meters.stream().flatMap(meter -> read(meter, billed).stream());
        return Stream.concat(billed.stream(), read).sorted(OLDEST_FIRST).toList();
    }

    private static MeterConsumption billed(MeterUse use) {
        return new MeterConsumption(
                use.meterId(), use.kind(), since(use.fromDay(), use.toDay()), use.use(), use.isEstimate());
    }

    /** Between one reading and the next, where no invoice covers any of those days. */
    private static List<MeterConsumption> read(Meter meter, List<MeterConsumption> billed) {
        var read = new ArrayList<MeterConsumption>();
        Reading last = null;
        for (Reading reading : meter.readings()) {
            if (last != null && reading.readOn().isAfter(last.readOn())) {
                Period period = since(last.readOn(), reading.readOn());
                boolean isBilled = billed.stream()
                        .filter(use -> use.meterId().equals(meter.meterId()))
                        .anyMatch(use -> use.overlaps(period.from(), period.to()));
                if (!isBilled) {
                    boolean estimated =
                            !last.source().isReal() || !reading.source().isReal();
                    long use = meter.use(last.value(), reading.value());
                    read.add(new MeterConsumption(meter.meterId(), meter.kind(), period, use, estimated));
                }
            }
            last = reading;
        }
        return read;
    }

    /** A reading counts at the end of its day, so the water used since then begins the day after. */
    private static Period since(LocalDate fromDay, LocalDate toDay) {
        return new Period(fromDay.plusDays(1), toDay);
    }
}
