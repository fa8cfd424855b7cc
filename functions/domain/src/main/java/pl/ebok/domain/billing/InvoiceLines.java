package pl.ebok.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

/**
 * The lines of one supply point: one a charge and price step. m³ below zero give back an estimate that was too high, at
 * the prices at which it was billed.
 */
final class InvoiceLines {
    private final Period period;
    private final List<PriceList.Part> parts;
    private final List<InvoiceLine> lines = new ArrayList<>(6);
    private @Nullable String missing;

    InvoiceLines(Period period, List<PriceList.Part> parts) {
        this.period = period;
        this.parts = parts;
    }

    List<InvoiceLine> lines() {
        return lines;
    }

    /** Charge, group and day of a price that no tariff has; absent when every price was found. */
    @Nullable
    String missingPrice() {
        return missing;
    }

    void addVolume(Charge charge, @Nullable String group, long m3, List<SupplyPointCharges> estimates) {
        long left = m3 < 0 ? giveBack(charge, m3, estimates) : m3;
        if (left == 0 && m3 < 0) {
            return;
        }
        long[] shares = Shares.byDays(left, days());
        for (int i = 0; i < shares.length; i++) {
            PriceList.Part part = parts.get(i);
            Money price = group == null ? null : prices(part, charge).get(group);
            if (group == null || price == null) {
                missing = charge + " " + group + " " + part.period().from();
                return;
            }
            lines.add(
                    new InvoiceLine(charge, group, part.period(), shares[i], 1, price, price.multipliedBy(shares[i])));
        }
    }

    /** A billing period has one standing charge, whatever its length; a step splits it by days. */
    void addStandingCharge(int periodMonths, List<String> groups) {
        BigDecimal whole = BigDecimal.valueOf(period.days());
        for (int i = 0; i < parts.size(); i++) {
            PriceList.Part part = parts.get(i);
            Money price = part.step().standingCharge(groups.get(i), periodMonths);
            if (price == null) {
                missing = Charge.STANDING_CHARGE + " " + groups.get(i) + " "
                        + part.period().from();
                return;
            }
            int days = part.period().days();
            BigDecimal share = price.getAmount()
                    .multiply(BigDecimal.valueOf(days))
                    .divide(whole, Pln.CURRENCY.getDecimalPlaces(), RoundingMode.HALF_UP);
            lines.add(new InvoiceLine(
                    Charge.STANDING_CHARGE,
                    groups.get(i),
                    part.period(),
                    days,
                    period.days(),
                    price,
                    Money.of(Pln.CURRENCY, share)));
        }
    }

    private long giveBack(Charge charge, long m3, List<SupplyPointCharges> estimates) {
        long left = -m3;
        long givenBack = 0;
        for (int i = estimates.size() - 1; i >= 0; i--) {
            List<InvoiceLine> billed = estimates.get(i).lines();
            for (int j = billed.size() - 1; j >= 0 && left > 0; j--) {
                InvoiceLine line = billed.get(j);
                if (line.charge() != charge) {
                    continue;
                }
                // Lines below zero gave back what was billed before them.
                long stands = line.quantity() - givenBack;
                givenBack = Math.max(0, -stands);
                long back = Math.min(left, stands);
                if (back <= 0) {
                    continue;
                }
                lines.add(new InvoiceLine(
                        charge,
                        line.tariffGroup(),
                        line.period(),
                        -back,
                        1,
                        line.unitPrice(),
                        line.unitPrice().multipliedBy(-back)));
                left -= back;
            }
        }
        return -left;
    }

    private static Map<String, Money> prices(PriceList.Part part, Charge charge) {
        return charge == Charge.WATER ? part.step().water() : part.step().sewage();
    }

    private int[] days() {
        var days = new int[parts.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = parts.get(i).period().days();
        }
        return days;
    }
}
