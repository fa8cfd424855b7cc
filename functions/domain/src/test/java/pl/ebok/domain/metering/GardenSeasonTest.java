package pl.ebok.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GardenSeasonTest {

    @ParameterizedTest
    @CsvSource({"2026-04-14, false", "2026-04-15, true", "2026-10-15, true", "2026-10-16, false"})
    void warns_of_the_end_of_legalisation_six_months_ahead(LocalDate day, boolean warned) {
        Meter garden = aSupplyPoint()
                .meter("G1", MeterKind.GARDEN, 5, "2024-03-14", null, "2026-10-15")
                .meters()
                .getFirst();
        Meter main = aSupplyPoint()
                .meter("M1", MeterKind.MAIN, 5, "2021-01-01", null, "2026-10-15")
                .meters()
                .getFirst();
        Meter removed = aSupplyPoint()
                .meter("G1", MeterKind.GARDEN, 5, "2021-01-01", "2026-04-01", "2026-10-15")
                .meters()
                .getFirst();

        assertThat(GardenSeason.legalisationEndsSoon(garden, day)).isEqualTo(warned);
        assertThat(GardenSeason.legalisationEndsSoon(main, day)).isFalse();
        assertThat(GardenSeason.legalisationEndsSoon(removed, day)).isFalse();
    }
}
