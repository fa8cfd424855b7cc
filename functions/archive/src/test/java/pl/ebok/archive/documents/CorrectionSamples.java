package pl.ebok.archive.documents;

import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.money.Pln;

/** The business invoice of the samples, corrected and taken back. */
public final class CorrectionSamples {
    private CorrectionSamples() {}

    /** The business invoice corrected: the garden meter had counted 2 m³ less. */
    public static Invoice correction() {
        Invoice wrong = Samples.business();
        List<SupplyPointCharges> after = List.of(Samples.withGarden(10, 2));
        return new Invoice(
                InvoiceNumber.of("U/2021/101004", 13),
                "U/2021/101004",
                13,
                wrong.buyer(),
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-12-04"),
                wrong.period(),
                after,
                Totals.of(after, 8),
                wrong.tariffDecision(),
                new Correction(
                        wrong.number(),
                        wrong.issuedOn(),
                        "Błędny odczyt wodomierza głównego: 10 m³ zamiast 12 m³",
                        wrong.charges(),
                        wrong.totals()),
                wrong.history(),
                Settlement.NONE);
    }

    /** The business invoice taken back whole. */
    public static Invoice cancelled() {
        Invoice wrong = Samples.business();
        SupplyPointCharges before = wrong.charges().getFirst();
        List<SupplyPointCharges> nothing = List.of(new SupplyPointCharges(
                before.contractNumber(),
                before.supplyPointId(),
                before.address(),
                before.period(),
                List.of(),
                before.lines().stream()
                        .map(line -> new InvoiceLine(
                                line.charge(),
                                line.tariffGroup(),
                                line.period(),
                                0,
                                line.of(),
                                line.unitPrice(),
                                Pln.ZERO))
                        .toList()));
        return new Invoice(
                InvoiceNumber.of("U/2021/101004", 14),
                "U/2021/101004",
                14,
                wrong.buyer(),
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-12-04"),
                wrong.period(),
                nothing,
                Totals.of(nothing, 8),
                wrong.tariffDecision(),
                new Correction(
                        wrong.number(),
                        wrong.issuedOn(),
                        "Faktura wystawiona omyłkowo: umowę rozwiązano przed tym okresem, a odczyt końcowy rozliczono "
                                + "osobną fakturą; za pomyłkę przepraszamy",
                        wrong.charges(),
                        wrong.totals()),
                wrong.history(),
                Settlement.NONE);
    }
}
