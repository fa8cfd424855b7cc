package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionChange.Readings;
import pl.ebok.domain.billing.CorrectionOutcome.Corrected;

/** Correcting invoices of 20 November, for tests. */
final class Corrections {
    static final LocalDate ISSUED_ON = LocalDate.parse("2026-11-20");

    private Corrections() {}

    static Invoice corrected(SupplyPointBuilder point, Invoice latest, CorrectionChange change, Invoice... documents) {
        Invoice[] known = documents.length == 0 ? new Invoice[] {latest} : documents;
        return corrections(point, latest, change, known).stream()
                .filter(correction -> correction.original().equals(latest.original()))
                .findFirst()
                .orElseThrow();
    }

    /** All that are issued together. */
    static List<Invoice> corrections(
            SupplyPointBuilder point, Invoice latest, CorrectionChange change, Invoice... documents) {
        return ((Corrected) outcome(point, latest, change, documents)).correctingInvoices();
    }

    static CorrectionOutcome outcome(
            SupplyPointBuilder point, Invoice latest, CorrectionChange change, Invoice... documents) {
        return new CorrectingInvoice(new CalculatingInvoice(List.of(SampleTariff.tariff())))
                .apply(
                        point.customer(),
                        point.meters(),
                        List.of(documents),
                        latest.number(),
                        change,
                        "Błędny odczyt",
                        ISSUED_ON,
                        _ -> documents.length + 1);
    }

    static Readings readings(String meterId, String readOn, long value) {
        return new Readings(List.of(new CorrectedReading(meterId, LocalDate.parse(readOn), value)));
    }

    static List<Long> quantities(Invoice invoice) {
        return invoice.charges().getFirst().lines().stream()
                .map(InvoiceLine::quantity)
                .toList();
    }
}
