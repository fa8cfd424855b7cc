package pl.ebok.archive.documents;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import pl.ebok.archive.documents.InvoicePage.ChargeGroup;
import pl.ebok.archive.documents.InvoicePage.ChargeRow;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.money.Pln;

/** The lines of an invoice as rows of a table, numbered through, one group a supply point. */
final class ChargeTables {
    private ChargeTables() {}

    static List<ChargeGroup> groups(List<SupplyPointCharges> charges, Totals totals) {
        List<ChargeGroup> groups = new ArrayList<>();
        boolean several = charges.size() > 1;
        int no = 0;
        for (SupplyPointCharges point : charges) {
            List<ChargeRow> rows = new ArrayList<>();
            for (InvoiceLine line : point.lines()) {
                no++;
                rows.add(row(no, line, totals.vatPercent()));
            }
            groups.add(new ChargeGroup(
                    several ? heading(point) : null, rows, several ? Polish.amount(net(point.lines())) : null));
        }
        return groups;
    }

    /** After minus before, one row a kind of charge. */
    static List<ChargeRow> differences(List<SupplyPointCharges> before, Invoice after) {
        List<ChargeRow> rows = new ArrayList<>();
        for (Charge charge : Charge.values()) {
            List<InvoiceLine> earlier = lines(before, charge);
            List<InvoiceLine> later = lines(after.charges(), charge);
            if (!earlier.isEmpty() || !later.isEmpty()) {
                boolean counted = charge != Charge.STANDING_CHARGE;
                rows.add(new ChargeRow(
                        Integer.toString(rows.size() + 1),
                        Polish.charge(charge),
                        "",
                        counted ? Polish.number(quantity(later) - quantity(earlier)) : "",
                        counted ? "m³" : "",
                        "",
                        Polish.amount(net(later).minus(net(earlier))),
                        after.totals().vatPercent() + "%"));
            }
        }
        return rows;
    }

    private static ChargeRow row(int no, InvoiceLine line, int vatPercent) {
        boolean standing = line.charge() == Charge.STANDING_CHARGE;
        boolean whole = line.quantity() == line.of();
        return new ChargeRow(
                Integer.toString(no),
                Polish.charge(line.charge()) + " (" + line.tariffGroup() + ")",
                Polish.period(line.period()),
                standing ? whole ? "1" : line.quantity() + "/" + line.of() : Polish.number(line.quantity()),
                standing ? whole ? "okres" : "okresu" : "m³",
                Polish.amount(line.unitPrice()),
                Polish.amount(line.net()),
                vatPercent + "%");
    }

    private static String heading(SupplyPointCharges point) {
        return "%s, %s, %s, umowa %s"
                .formatted(
                        point.supplyPointId(),
                        point.address().streetLine(),
                        point.address().cityLine(),
                        point.contractNumber());
    }

    private static List<InvoiceLine> lines(List<SupplyPointCharges> charges, Charge charge) {
        return charges.stream()
                .flatMap(point -> point.lines().stream())
                .filter(line -> line.charge() == charge)
                .toList();
    }

    private static long quantity(List<InvoiceLine> lines) {
        return lines.stream().mapToLong(InvoiceLine::quantity).sum();
    }

    private static Money net(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::net).reduce(Pln.ZERO, Money::plus);
    }
}
