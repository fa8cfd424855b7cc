package pl.ebok.domain.billing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * A tariff as approved: price steps of a year each, and the norm for where there is nothing to measure by.
 *
 * @param decision number of the approving decision, printed on every invoice
 * @param normPerMonth m³ a month for a supply point without history
 */
public record Tariff(
        String decision, String approvedBy, int vatPercent, List<TariffStep> steps, BigDecimal normPerMonth) {
    public Tariff {
        steps = steps.stream()
                .sorted(Comparator.comparing(step -> step.period().from()))
                .toList();
    }
}
