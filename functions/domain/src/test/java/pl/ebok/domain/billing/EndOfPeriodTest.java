package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import org.junit.jupiter.api.Test;

/** Which reading ends a period, and where one fell before it. */
class EndOfPeriodTest {

    @Test
    void a_fall_in_a_period_without_an_end_is_no_use() {
        assertThat(refused(aSupplyPoint().main("M1", "2026-08-31=488", "2026-09-20=400")))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(NotBillableReason.READING_FELL);
                    assertThat(refusal.detail()).isEqualTo("M1");
                });
    }

    @Test
    void a_fall_at_an_end_read_late_is_no_use_either() {
        assertThat(refused(aSupplyPoint().main("M1", "2026-08-31=488", "2026-11-03=400"))
                        .reason())
                .isEqualTo(NotBillableReason.READING_FELL);
    }

    @Test
    void of_two_garden_readings_equally_near_the_earlier_ends_the_period() {
        Invoice invoice = aSupplyPoint()
                .main("M1", "2026-08-31=488", "2026-10-31=497")
                .garden("G1", "2026-08-31=52", "2026-10-28=54", "2026-11-03=55")
                .bill("2026-09-01", "2026-10-31");

        MeterUse use = invoice.charges().getFirst().meterUses().getLast();
        assertThat(use.toDay()).isEqualTo("2026-10-28");
        assertThat(use.use()).isEqualTo(2);
    }

    private static BillingOutcome.NotBillable refused(SupplyPointBuilder point) {
        return (BillingOutcome.NotBillable) point.outcome("2026-09-01", "2026-10-31");
    }
}
