package pl.ebok.domain.billing;

import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;

/**
 * Prices of one year of a tariff, by tariff group.
 *
 * @param water PLN net per m³
 * @param sewage PLN net per m³
 * @param standingCharge PLN net per billing period; the key is a group ({@code "E"}) or, where the price depends on the
 *     length of the period, a group and its months ({@code "E/2"})
 */
public record TariffStep(
        Period period, Map<String, Money> water, Map<String, Money> sewage, Map<String, Money> standingCharge) {
    public TariffStep {
        water = Map.copyOf(water);
        sewage = Map.copyOf(sewage);
        standingCharge = Map.copyOf(standingCharge);
    }

    /** PLN net per billing period of that many months; absent where the group has no price. */
    public @Nullable Money standingCharge(String group, int periodMonths) {
        Money byLength = standingCharge.get(group + "/" + periodMonths);
        return byLength == null ? standingCharge.get(group) : byLength;
    }
}
