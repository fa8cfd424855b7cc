package pl.ebok.domain.billing;

import java.util.Map;
import org.joda.money.Money;
import pl.ebok.domain.calendar.Period;

/**
 * Prices of one year of a tariff, by tariff group.
 *
 * @param water PLN net per m³
 * @param sewage PLN net per m³
 * @param standingCharge PLN net per billing period
 */
public record TariffStep(
        Period period, Map<String, Money> water, Map<String, Money> sewage, Map<String, Money> standingCharge) {
    public TariffStep {
        water = Map.copyOf(water);
        sewage = Map.copyOf(sewage);
        standingCharge = Map.copyOf(standingCharge);
    }
}
