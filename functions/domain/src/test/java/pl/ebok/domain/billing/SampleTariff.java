package pl.ebok.domain.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

/** The tariff of the shared data, and how to write another one. */
public final class SampleTariff {
    private SampleTariff() {}

    public static Tariff tariff() {
        return tariff(
                "PO.RZT.70.57.2025",
                step("2025-10-15", "2026-10-14", "6.95", "12.35", Map.of("E", "6.39", "P", "7.89")),
                step("2026-10-15", "2027-10-14", "7.23", "12.84", Map.of("E", "6.65", "P", "8.21")),
                step("2027-10-15", "2028-10-14", "7.44", "13.21", Map.of("E", "6.84", "P", "8.44")));
    }

    public static Tariff tariff(String decision, TariffStep... steps) {
        return new Tariff(decision, "Wody Polskie", 8, List.of(steps), new BigDecimal("3.0"), Map.of());
    }

    public static TariffStep step(
            String from, String to, String water, String sewage, Map<String, String> standingCharge) {
        var charges = new java.util.HashMap<String, org.joda.money.Money>();
        standingCharge.forEach((group, price) -> charges.put(group, Pln.of(price)));
        return new TariffStep(
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                Map.of("W1", Pln.of(water)),
                Map.of("S1", Pln.of(sewage)),
                charges);
    }
}
