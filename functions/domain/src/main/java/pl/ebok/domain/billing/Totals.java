package pl.ebok.domain.billing;

import java.util.List;
import org.joda.money.Money;
import pl.ebok.domain.money.Pln;

/** Net, tax and gross of a document, PLN; the tax is computed once on the net sum, rounded half up to 0.01. */
public record Totals(Money net, int vatPercent, Money vat, Money gross) {

    public static Totals ofNet(Money net, int vatPercent) {
        Money vat = Pln.vat(net, vatPercent);
        return new Totals(net, vatPercent, vat, net.plus(vat));
    }

    public static Totals of(List<SupplyPointCharges> charges, int vatPercent) {
        return ofNet(
                charges.stream()
                        .flatMap(group -> group.lines().stream())
                        .map(InvoiceLine::net)
                        .reduce(Pln.ZERO, Money::plus),
                vatPercent);
    }

    /** What this document differs by from another. */
    public Totals minus(Totals other) {
        return new Totals(net.minus(other.net), vatPercent, vat.minus(other.vat), gross.minus(other.gross));
    }
}
