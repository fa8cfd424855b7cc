package pl.ebok.archive.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.money.Pln;

/** The lines of a structured invoice and the readings they come from; a correction's lines before come first. */
final class StructuredLines {
    /** The schema's own limits, which a validator with relaxed repetitions does not see. */
    private static final int MOST_LINES = 10_000;

    private static final int MOST_NOTES = 10_000;

    private StructuredLines() {}

    static void write(Xml xml, Invoice invoice) throws XMLStreamException {
        Correction correction = invoice.correction();
        List<SupplyPointCharges> before = correction == null ? List.of() : correction.before();
        check(count(before) + count(invoice.charges()), invoice);
        registrationCode(xml, invoice);
        readings(xml, invoice.charges());
        int no = lines(xml, before, invoice.totals().vatPercent(), 0, true);
        lines(xml, invoice.charges(), invoice.totals().vatPercent(), no, false);
    }

    private static void check(int lines, Invoice invoice) {
        long notes = 1
                + invoice.charges().stream()
                        .mapToLong(point -> point.meterUses().size())
                        .sum();
        if (lines == 0 || lines > MOST_LINES || notes > MOST_NOTES) {
            throw new IllegalArgumentException("FA(3) takes 1 to 10,000 lines, and as many readings");
        }
    }

    private static int count(List<SupplyPointCharges> charges) {
        return charges.stream().mapToInt(point -> point.lines().size()).sum();
    }

    /** By it whoever holds the invoice registers in the e-BOK. */
    private static void registrationCode(Xml xml, Invoice invoice) throws XMLStreamException {
        String code = invoice.registrationCode();
        if (code != null) {
            xml.element("DodatkowyOpis", note -> {
                note.element("Klucz", "Kod rejestracyjny e-BOK");
                note.element("Wartosc", code);
            });
        }
    }

    private static void readings(Xml xml, List<SupplyPointCharges> charges) throws XMLStreamException {
        for (SupplyPointCharges point : charges) {
            for (MeterUse use : point.meterUses()) {
                xml.element("DodatkowyOpis", note -> {
                    note.text("Klucz", "Wodomierz " + Polish.meter(use.kind()) + " " + use.meterId(), 256);
                    note.text("Wartosc", reading(use), 256);
                });
            }
        }
    }

    private static String reading(MeterUse use) {
        String values = use.from() == null || use.to() == null
                ? ""
                : "stan %d na %s, %d na %s, ".formatted(use.from(), use.fromDay(), use.to(), use.toDay());
        return values + "zużycie %d m3, ".formatted(use.use()) + (use.isEstimate() ? "szacunek" : "odczyt");
    }

    private static int lines(Xml xml, List<SupplyPointCharges> charges, int vatPercent, int last, boolean before)
            throws XMLStreamException {
        int no = last;
        for (SupplyPointCharges point : charges) {
            for (InvoiceLine line : point.lines()) {
                no++;
                int number = no;
                xml.element("FaWiersz", row -> {
                    row.element("NrWierszaFa", Integer.toString(number));
                    row.text("P_7", name(line, point, charges.size() > 1), 512);
                    row.element("P_8A", line.charge() == Charge.STANDING_CHARGE ? "okres" : "m3");
                    row.element("P_8B", quantity(line));
                    row.element("P_9A", Pln.text(line.unitPrice()));
                    row.element("P_11", Pln.text(line.net()));
                    row.element("P_12", Integer.toString(vatPercent));
                    if (before) {
                        row.element("StanPrzed", "1");
                    }
                });
            }
        }
        return no;
    }

    private static String name(InvoiceLine line, SupplyPointCharges point, boolean several) {
        return "%s (%s), %s - %s%s"
                .formatted(
                        Polish.charge(line.charge()),
                        line.tariffGroup(),
                        line.period().from(),
                        line.period().to(),
                        several ? ", punkt poboru " + point.supplyPointId() : "");
    }

    /** A part of a standing charge as the share of its billing period, to six places. */
    private static String quantity(InvoiceLine line) {
        return BigDecimal.valueOf(line.quantity())
                .divide(BigDecimal.valueOf(line.of()), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
