package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome.Corrected;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;

/** A supply point with its bills and their corrections, as ledger and store have them. */
final class BilledPoint {
    private final CalculatingInvoice calculating = new CalculatingInvoice(List.of(SampleTariff.tariff()));
    private final SupplyPointBuilder point;
    private final List<Invoice> documents = new ArrayList<>();
    private List<Meter> meters;

    BilledPoint(SupplyPointBuilder point) {
        this.point = point;
        this.meters = point.meters();
    }

    List<Invoice> documents() {
        return documents;
    }

    /** What every bill says by now, oldest first. */
    List<List<SupplyPointCharges>> states() {
        return EarlierBills.latestStates(documents).stream()
                .map(Invoice::charges)
                .toList();
    }

    /** What is known of the meters from now on. */
    void know(List<Meter> now) {
        meters = now;
    }

    BillingOutcome bill(Period period) {
        BillingOutcome outcome = calculating.apply(
                point.customer(),
                point.contract(),
                meters,
                period,
                period.to().plusDays(8),
                documents,
                documents.size() + 1);
        if (outcome instanceof BillingOutcome.Billed(Invoice invoice)) {
            documents.add(invoice);
        }
        return outcome;
    }

    /** Corrects the bill of that place, from 1; a reading goes into the store as well. */
    CorrectionOutcome correct(int bill, CorrectionChange change) {
        CorrectionOutcome outcome = new CorrectingInvoice(calculating)
                .apply(
                        point.customer(),
                        meters,
                        documents,
                        documents.get(bill - 1).number(),
                        change,
                        "x",
                        LocalDate.parse("2027-06-01"),
                        _ -> documents.size() + 1);
        return issued(
                outcome,
                change instanceof CorrectionChange.Readings(List<CorrectedReading> readings) ? readings : List.of());
    }

    /** Puts a stored reading right. */
    CorrectionOutcome correct(CorrectedReading reading) {
        CorrectionOutcome outcome = new CorrectingInvoice(calculating)
                .apply(
                        point.customer(),
                        meters,
                        documents,
                        List.of(reading),
                        "x",
                        LocalDate.parse("2027-06-01"),
                        _ -> documents.size() + 1);
        return issued(outcome, List.of(reading));
    }

    /** What is refused is not stored either. */
    private CorrectionOutcome issued(CorrectionOutcome outcome, List<CorrectedReading> readings) {
        if (outcome instanceof Corrected(List<Invoice> corrections)) {
            documents.addAll(corrections);
            readings.forEach(this::store);
        } else if (outcome instanceof CorrectionOutcome.NothingToCorrect) {
            readings.forEach(this::store);
        }
        return outcome;
    }

    private void store(CorrectedReading right) {
        meters = meters.stream()
                .map(meter -> meter.meterId().equals(right.meterId())
                        ? meter.with(meter.readingOn(right.readOn())
                                .map(stored -> new Reading(stored.readOn(), right.value(), stored.source()))
                                .orElseGet(() -> SupplyPointBuilder.reading(right.readOn() + "=" + right.value())))
                        : meter)
                .toList();
    }
}
