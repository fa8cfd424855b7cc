package pl.ebok.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.SupplyPointBuilder;
import pl.ebok.domain.metering.SubmittedReading.Accepted;
import pl.ebok.domain.metering.SubmittedReading.LegalisationExpired;

class SubmittingGardenReadingTest extends ReadingGiver {
    @Test
    void refuses_a_garden_meter_once_its_legalisation_has_expired() {
        point = garden("2026-10-15");

        assertThat(submit("G1", "2026-10-16=55")).isEqualTo(new LegalisationExpired(LocalDate.parse("2026-10-15")));
        assertThat(submit("G1", "2026-10-15=55")).isInstanceOf(Accepted.class);
        point = aSupplyPoint().meter("G1", MeterKind.GARDEN, 5, "2021-10-15", null, null, "2026-08-31=52");
        assertThat(submit("G1", "2026-10-16=55")).isInstanceOf(LegalisationExpired.class);
        assertThat(submit("G1", "2026-10-15=55")).isInstanceOf(Accepted.class);
        point = aSupplyPoint().meter("M1", MeterKind.MAIN, 5, "2016-10-15", null, "2021-12-31", "2026-08-31=52");
        assertThat(submit("M1", "2026-10-16=55")).isInstanceOf(Accepted.class);
    }

    @Test
    void keeps_a_garden_reading_out_of_season_for_information() {
        today = LocalDate.parse("2027-04-30");
        billedUntil = LocalDate.parse("2026-10-31");
        point = garden("2029-12-31");

        assertThat(accepted("G1", "2026-11-08=55"))
                .isEqualTo(new WhenBilled.OutOfSeason(LocalDate.parse("2027-04-01")));
        assertThat(accepted("G1", "2027-03-31=55"))
                .isEqualTo(new WhenBilled.OutOfSeason(LocalDate.parse("2027-04-01")));
        assertThat(accepted("G1", "2027-04-01=55"))
                .isEqualTo(new WhenBilled.AtPeriodEnd(LocalDate.parse("2027-04-30")));
    }

    @Test
    void takes_a_garden_reading_just_after_the_season_as_its_end() {
        point = garden("2029-12-31");
        today = LocalDate.parse("2026-11-30");

        assertThat(accepted("G1", "2026-11-07=55"))
                .isEqualTo(new WhenBilled.AtPeriodEnd(LocalDate.parse("2026-10-31")));
        assertThat(accepted("G1", "2026-09-15=53"))
                .isEqualTo(new WhenBilled.AtPeriodEnd(LocalDate.parse("2026-10-31")));
    }

    private static SupplyPointBuilder garden(String legalisedUntil) {
        return aSupplyPoint()
                .meter(
                        "G1",
                        MeterKind.GARDEN,
                        5,
                        "2024-03-14",
                        null,
                        legalisedUntil,
                        "2026-02-28=40",
                        "2026-06-30=48",
                        "2026-08-31=52");
    }
}
