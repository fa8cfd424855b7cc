package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.BillingOutcome.NotBillable;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome.Corrected;
import pl.ebok.domain.billing.CorrectionOutcome.NothingToCorrect;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;

/**
 * Issues correcting invoices: an invoice is never changed, a correction shows its state before and after. A correction
 * of a corrected invoice goes on from its latest state and names the invoice itself. Every invoice that comes out
 * otherwise is corrected together: that which shows a reading, and what was estimated or settled after it.
 */
public final class CorrectingInvoice {
    private final CalculatingInvoice calculating;

    public CorrectingInvoice(CalculatingInvoice calculating) {
        this.calculating = calculating;
    }

    /**
     * @param meters meters of the customer
     * @param documents invoices and corrections of the customer, in any order
     * @param number the invoice to correct, or one of its corrections
     * @param reason as the customer reads it
     * @param nextSequence for a series its next free number
     */
    public CorrectionOutcome apply(
            Customer customer,
            List<Meter> meters,
            List<Invoice> documents,
            InvoiceNumber number,
            CorrectionChange change,
            String reason,
            LocalDate issuedOn,
            ToIntFunction<String> nextSequence) {
        InvoiceNumber original = find(documents, number).original();
        Invoice latest = EarlierBills.latestState(documents, find(documents, original));
        return switch (change) {
            case CorrectionChange.Cancelled nothing -> {
                var again = new BillsAgain(calculating, customer, meters, meters, documents);
                again.calculate(Set.of(original), Set.of());
                yield issued(customer, documents, again, reason, issuedOn, nextSequence);
            }
            case CorrectionChange.Readings(var readings) -> {
                CorrectionOutcome misplaced = misplaced(readings, meters, latest);
                if (misplaced != null) {
                    yield misplaced;
                }
                var again = new BillsAgain(
                        calculating,
                        customer,
                        asBilled(meters, readings, documents),
                        corrected(meters, readings),
                        documents);
                again.calculate(Set.of(), Set.of(original));
                yield issued(customer, documents, again, reason, issuedOn, nextSequence);
            }
        };
    }

    /** What corrected readings of the store make of all invoices; those that were cancelled stay so. */
    public CorrectionOutcome apply(
            Customer customer,
            List<Meter> meters,
            List<Invoice> documents,
            List<CorrectedReading> readings,
            String reason,
            LocalDate issuedOn,
            ToIntFunction<String> nextSequence) {
        var again = new BillsAgain(
                calculating, customer, asBilled(meters, readings, documents), corrected(meters, readings), documents);
        again.calculate(Set.of(), Set.of());
        return issued(customer, documents, again, reason, issuedOn, nextSequence);
    }

    private static Invoice find(List<Invoice> documents, InvoiceNumber number) {
        return documents.stream()
                .filter(invoice -> invoice.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not among the documents: " + number));
    }

    /** A reading that the invoice does not show, and that takes the place of no estimate; or one that is too long. */
    private static @Nullable CorrectionOutcome misplaced(
            List<CorrectedReading> readings, List<Meter> meters, Invoice latest) {
        for (CorrectedReading reading : readings) {
            Optional<Meter> meter = find(meters, reading.meterId());
            if (meter.isPresent() && reading.value() >= meter.get().turnover()) {
                return new CorrectionOutcome.ReadingTooLong(reading);
            }
            boolean shown = latest.charges().stream().anyMatch(group -> shows(group, reading));
            if (meter.isEmpty() || !shown) {
                return new CorrectionOutcome.ReadingNotOnInvoice(reading);
            }
        }
        return null;
    }

    private static boolean shows(SupplyPointCharges group, CorrectedReading reading) {
        return group.meterUses().stream()
                .filter(use -> use.meterId().equals(reading.meterId()))
                .anyMatch(use -> use.fromDay().equals(reading.readOn())
                        || use.toDay().equals(reading.readOn())
                        || (use.estimated() && BilledReading.countsAsEnd(group, reading.readOn())));
    }

    private static Optional<Meter> find(List<Meter> meters, String meterId) {
        return meters.stream().filter(meter -> meter.meterId().equals(meterId)).findFirst();
    }

    private static List<Meter> corrected(List<Meter> meters, List<CorrectedReading> readings) {
        var all = new ArrayList<>(meters);
        for (CorrectedReading reading : readings) {
            all.replaceAll(meter -> meter.meterId().equals(reading.meterId())
                    ? meter.with(reading(meter, reading.readOn(), reading.value()))
                    : meter);
        }
        return all;
    }

    /**
     * The meters with the values that were billed: a reading may be corrected in the store already, where a correction
     * broke off before its invoices.
     */
    private static List<Meter> asBilled(List<Meter> meters, List<CorrectedReading> readings, List<Invoice> documents) {
        List<SupplyPointCharges> billed = EarlierBills.latestStates(documents).stream()
                .flatMap(invoice -> invoice.charges().stream())
                .toList();
        var all = new ArrayList<>(meters);
        for (CorrectedReading reading : readings) {
            all.replaceAll(meter -> meter.meterId().equals(reading.meterId())
                    ? asBilled(meter, reading, BilledReading.of(billed, meter.meterId(), reading.readOn()))
                    : meter);
        }
        return all;
    }

    private static Meter asBilled(Meter meter, CorrectedReading reading, BilledReading billed) {
        return switch (billed) {
            case BilledReading.Value(long value) -> meter.with(reading(meter, reading.readOn(), value));
            case BilledReading.Estimate() -> meter.without(reading.readOn());
            case BilledReading.NotShown() -> {
                Optional<Reading> stored = meter.readingOn(reading.readOn());
                boolean done = stored.isPresent()
                        && stored.get().value() == reading.value()
                        && !stored.get().corrections().isEmpty();
                yield done
                        ? meter.with(reading(
                                meter,
                                reading.readOn(),
                                stored.get().corrections().getLast().valueBefore()))
                        : meter;
            }
        };
    }

    private static Reading reading(Meter meter, LocalDate readOn, long value) {
        ReadingSource source = meter.readingOn(readOn).map(Reading::source).orElse(ReadingSource.UTILITY);
        return new Reading(readOn, value, source);
    }

    private static CorrectionOutcome issued(
            Customer customer,
            List<Invoice> documents,
            BillsAgain again,
            String reason,
            LocalDate issuedOn,
            ToIntFunction<String> nextSequence) {
        NotBillable refused = again.refused();
        if (refused != null) {
            return refused.reason() == NotBillableReason.READING_FELL
                    ? new CorrectionOutcome.ReadingFell(refused.detail())
                    : new CorrectionOutcome.NotCorrectable(refused);
        }
        var corrections = new ArrayList<Invoice>();
        Map<String, Integer> last = new HashMap<>();
        for (Invoice latest : EarlierBills.latestStates(documents)) {
            Invoice original = find(documents, latest.original());
            List<SupplyPointCharges> after = again.of(original.number(), latest.charges());
            if (!after.equals(latest.charges())) {
                int sequence = last.merge(
                        original.series(), nextSequence.applyAsInt(original.series()), (before, _) -> before + 1);
                corrections.add(correction(customer, original, latest, after, reason, issuedOn, sequence));
            }
        }
        return corrections.isEmpty() ? new NothingToCorrect() : new Corrected(corrections);
    }

    private static Invoice correction(
            Customer customer,
            Invoice original,
            Invoice latest,
            List<SupplyPointCharges> after,
            String reason,
            LocalDate issuedOn,
            int sequence) {
        return new Invoice(
                InvoiceNumber.of(original.series(), sequence),
                original.series(),
                sequence,
                Buyer.of(customer),
                issuedOn,
                DueDate.whenSentOn(issuedOn),
                original.period(),
                after,
                Totals.of(after, original.totals().vatPercent()),
                original.tariffDecision(),
                new Correction(original.number(), original.issuedOn(), reason, latest.charges(), latest.totals()),
                original.history(),
                Settlement.NONE);
    }
}
