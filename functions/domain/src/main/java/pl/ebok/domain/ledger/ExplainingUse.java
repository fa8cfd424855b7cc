package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.metering.AverageUse;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.ReadingSource;

/** Tells how the use on an invoice came about: who gave its readings, what an estimate rests on, what settled it. */
public final class ExplainingUse {
    private final List<Meter> meters;
    private final List<Invoice> oldestFirst;

    public ExplainingUse(List<Meter> meters, CustomerLedger ledger) {
        this.meters = List.copyOf(meters);
        this.oldestFirst = ledger.documents().stream()
                .filter(document -> !document.isCorrection())
                .sorted(Comparator.comparing(
                        (Invoice document) -> document.period().to()))
                .toList();
    }

    /**
     * @param fromSource who gave the reading it starts from; an estimate where it goes on from one
     * @param toSource who gave the reading it ends with; an estimate where there was none
     * @param average what an estimate was computed from; absent where that does not explain it
     * @param settledBy the later invoice whose reading put an estimate right; absent while none did
     */
    public record Explained(
            @Nullable ReadingSource fromSource,
            @Nullable ReadingSource toSource,
            @Nullable AverageUse average,
            @Nullable Invoice settledBy) {}

    public Explained of(SupplyPointCharges group, MeterUse use) {
        return new Explained(
                use.openingEstimated() ? ReadingSource.ESTIMATE : source(use.meterId(), use.fromDay(), use.from()),
                source(use.meterId(), use.toDay(), use.to()),
                use.estimated() ? average(group, use) : null,
                use.estimated() ? settledBy(use) : null);
    }

    private @Nullable ReadingSource source(String meterId, LocalDate day, @Nullable Long value) {
        if (value == null) {
            return null;
        }
        return meters.stream()
                .filter(meter -> meter.meterId().equals(meterId))
                .flatMap(meter -> meter.readings().stream())
                .filter(reading -> reading.readOn().equals(day) && reading.value() == value)
                .map(reading -> reading.source())
                .findFirst()
                .orElse(ReadingSource.ESTIMATE);
    }

    /** Only where it adds up: an estimate after a replacement or a late reading has more to it than one average. */
    private @Nullable AverageUse average(SupplyPointCharges group, MeterUse use) {
        List<Meter> ofContract = meters.stream()
                .filter(meter -> meter.contractNumber().equals(group.contractNumber()))
                .toList();
        for (MeterChain chain : MeterChain.of(ofContract, MeterKind.MAIN)) {
            AverageUse average = chain.indexOf(use.meterId()) == MeterChain.NONE
                    ? null
                    : chain.averageBefore(group.period().from());
            if (average != null && average.of(group.period().days()) == use.use() - use.settled()) {
                return average;
            }
        }
        return null;
    }

    private @Nullable Invoice settledBy(MeterUse estimate) {
        return oldestFirst.stream()
                .filter(invoice -> uses(invoice).stream()
                        .anyMatch(use -> use.meterId().equals(estimate.meterId())
                                && use.fromDay().equals(estimate.toDay())
                                && !use.estimated()))
                .findFirst()
                .orElse(null);
    }

    private static List<MeterUse> uses(Invoice invoice) {
        return invoice.charges().stream()
                .flatMap(group -> group.meterUses().stream())
                .toList();
    }
}
