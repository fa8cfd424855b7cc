package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsumptionSeriesTest {
    private final SupplyPointBuilder point = aSupplyPoint()
            .main("M1", "2026-04-30=470", "2026-06-30=479", "2026-08-31=488", "2026-10-31=497")
            .billedUntil("2026-08-31");

    @Test
    void shows_what_was_read_where_nothing_is_billed() {
        assertThat(ConsumptionSeries.of(List.of(), point.meters()))
                .extracting(use -> use.period().from().toString(), MeterConsumption::volume)
                .containsExactly(tuple("2026-05-01", 9L), tuple("2026-07-01", 9L), tuple("2026-09-01", 9L));
    }

    @Test
    void shows_a_billed_period_once() {
        Invoice invoice = point.bill("2026-09-01", "2026-10-31");

        assertThat(ConsumptionSeries.of(List.of(invoice), point.meters()))
                .extracting(use -> use.period().to().toString(), MeterConsumption::volume, MeterConsumption::estimated)
                .containsExactly(
                        tuple("2026-06-30", 9L, false), tuple("2026-08-31", 9L, false), tuple("2026-10-31", 9L, false));
    }

    @Test
    void shows_what_another_meter_read_in_a_billed_period() {
        Invoice invoice = point.bill("2026-09-01", "2026-10-31");
        var meters = aSupplyPoint()
                .main("M1", "2026-08-31=488", "2026-10-31=497")
                .main("M2", "2026-08-31=1", "2026-10-31=4")
                .meters();

        assertThat(ConsumptionSeries.of(List.of(invoice), meters))
                .extracting(MeterConsumption::meterId, MeterConsumption::volume)
                .containsExactly(tuple("M1", 9L), tuple("M2", 3L));
    }

    @Test
    void leaves_out_a_garden_meter_that_was_not_read() {
        Invoice invoice = aSupplyPoint()
                .main("M1", "2026-08-31=488", "2026-10-31=497")
                .garden("G1", "2026-08-31=5")
                .bill("2026-09-01", "2026-10-31");

        assertThat(ConsumptionSeries.of(List.of(invoice), List.of()))
                .extracting(MeterConsumption::meterId)
                .containsExactly("M1");
    }

    @Test
    void counts_over_a_turnover() {
        var meters =
                aSupplyPoint().main("M1", "2026-06-30=99991", "2026-08-31=3").meters();

        assertThat(ConsumptionSeries.of(List.of(), meters))
                .extracting(MeterConsumption::volume)
                .containsExactly(12L);
    }

    @Test
    void marks_what_rests_on_an_estimate() {
        Invoice invoice = aSupplyPoint()
                .main("M1", "2025-12-31=400", "2026-08-31=488")
                .billedUntil("2026-08-31")
                .bill("2026-09-01", "2026-10-31");

        assertThat(ConsumptionSeries.of(List.of(invoice), List.of()))
                .extracting(MeterConsumption::estimated)
                .containsExactly(true);
    }
}
