package pl.ebok.domain.billing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A tariff as approved: price steps of a year each, and the norm for where there is nothing to measure by.
 *
 * @param decision number of the approving decision, printed on every invoice
 * @param normPerMonth m³ a month for a supply point without history
 * @param eInvoiceGroups standing-charge group of customers with paper invoices → the cheaper one with e-invoices; where
 *     it is empty, {@code P → E} holds for a step that has both
 */
public record Tariff(
        String decision,
        String approvedBy,
        int vatPercent,
        List<TariffStep> steps,
        BigDecimal normPerMonth,
        Map<String, String> eInvoiceGroups) {
    public Tariff {
        eInvoiceGroups = Map.copyOf(eInvoiceGroups);
        steps = steps.stream()
                .sorted(Comparator.comparing(step -> step.period().from()))
                .toList();
    }
}
