package pl.ebok.aws.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.billing.Tariff;
import pl.ebok.domain.billing.TariffStep;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

class DynamoTariffsTest {
    private final Tariffs tariffs =
            new DynamoTariffs(LocalDynamoDb.withEmptyTables().table("BillingTable"));

    @Test
    void gives_back_tariffs_by_their_first_day() {
        Tariff later = tariff("A.2", "2026-10-15", "2027-10-14", "7.23");
        Tariff earlier = tariff("B.1", "2025-10-15", "2026-10-14", "6.95");
        tariffs.save(later);
        tariffs.save(earlier);

        assertThat(tariffs.all()).containsExactly(earlier, later);
    }

    @Test
    void replaces_a_tariff_of_the_same_decision() {
        tariffs.save(tariff("A.1", "2025-10-15", "2026-10-14", "6.95"));
        Tariff corrected = tariff("A.1", "2025-10-15", "2026-10-14", "6.59");
        tariffs.save(corrected);

        assertThat(tariffs.all()).containsExactly(corrected);
    }

    private static Tariff tariff(String decision, String from, String to, String water) {
        return new Tariff(
                decision,
                "Wody Polskie",
                8,
                List.of(new TariffStep(
                        new Period(LocalDate.parse(from), LocalDate.parse(to)),
                        Map.of("W1", Pln.of(water)),
                        Map.of("S1", Pln.of("12.35")),
                        Map.of("E", Pln.of("6.39"), "P/2", Pln.of("7.89")))),
                new BigDecimal("3.0"),
                Map.of("P", "E"));
    }
}
