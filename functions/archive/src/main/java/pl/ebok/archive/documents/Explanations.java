package pl.ebok.archive.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.metering.MeterKind;

/** How the amount came about, in sentences a customer can check with a pocket calculator. */
final class Explanations {
    private Explanations() {}

    static List<String> of(Invoice invoice) {
        List<String> sentences = new ArrayList<>();
        long main = use(invoice.charges(), MeterKind.MAIN);
        long garden = use(invoice.charges(), MeterKind.GARDEN);
        sentences.add("Woda: zużycie w tym okresie to %s.".formatted(Polish.cubicMetres(main)));
        if (garden != 0 && hasSewage(invoice)) {
            sentences.add("Ścieki: od zużycia wody odejmujemy wodę z wodomierza ogrodowego, razem %s − %s."
                    .formatted(Polish.cubicMetres(main), Polish.cubicMetres(garden)));
        }
        if (opensBetweenReadings(invoice)) {
            sentences.add(
                    "Stan wodomierza na początku umowy obliczono z najbliższych odczytów: prosimy o protokół przekazania"
                            + " ze stanem z tego dnia.");
        }
        if (invoice.estimated()) {
            sentences.add(
                    "Zużycie oznaczone jako szacunek obliczono %s; rozliczymy je po najbliższym odczycie wodomierza."
                            .formatted(byNorm(invoice) ? "według normy z taryfy" : "ze średniego zużycia dobowego"));
        }
        sentences.addAll(priceStep(invoice));
        sentences.add("VAT liczony jest od sumy netto: %s × %d%% = %s."
                .formatted(
                        Polish.zloty(invoice.totals().net()),
                        invoice.totals().vatPercent(),
                        Polish.zloty(invoice.totals().vat())));
        return sentences;
    }

    private static long use(List<SupplyPointCharges> charges, MeterKind kind) {
        return charges.stream()
                .flatMap(point -> point.meterUses().stream())
                .filter(use -> use.kind() == kind)
                .mapToLong(MeterUse::use)
                .sum();
    }

    /** Nothing was ever read: there is no average to estimate from. */
    private static boolean byNorm(Invoice invoice) {
        return invoice.charges().stream()
                .flatMap(point -> point.meterUses().stream())
                .anyMatch(use -> use.isEstimate() && use.from() == null);
    }

    private static boolean opensBetweenReadings(Invoice invoice) {
        return invoice.charges().stream()
                .flatMap(point -> point.meterUses().stream())
                .anyMatch(use -> use.openingEstimated() && use.from() != null);
    }

    private static boolean hasSewage(Invoice invoice) {
        return invoice.charges().stream()
                .flatMap(point -> point.lines().stream())
                .anyMatch(line -> line.charge() == Charge.SEWAGE);
    }

    /** Said once, for the first supply point: the steps of a tariff are the same for all of them. */
    private static List<String> priceStep(Invoice invoice) {
        List<InvoiceLine> parts = invoice.charges().stream()
                .map(point -> point.lines().stream()
                        .filter(line -> line.charge() == Charge.STANDING_CHARGE && line.quantity() < line.of())
                        .toList())
                .filter(lines -> lines.size() > 1)
                .findFirst()
                .orElse(List.of());
        if (parts.isEmpty()) {
            return List.of();
        }
        String changedOn = parts.stream()
                .skip(1)
                .map(line -> line.period().from())
                .map((LocalDate day) -> Polish.day(day))
                .collect(Collectors.joining(" i "));
        String days = parts.stream().map(line -> Polish.number(line.quantity())).collect(Collectors.joining(" + "));
        InvoiceLine first = parts.getFirst();
        return List.of(
                "Ceny zmieniły się %s, dlatego okres podzielono na %s dni, a metry sześcienne proporcjonalnie do dni."
                        .formatted(changedOn, days),
                "Opłata abonamentowa za część okresu: %s × %d/%d = %s."
                        .formatted(
                                Polish.zloty(first.unitPrice()),
                                first.quantity(),
                                first.of(),
                                Polish.zloty(first.net())));
    }
}
