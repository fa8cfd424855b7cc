package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.Corrections.corrected;
import static pl.ebok.domain.billing.Corrections.corrections;
import static pl.ebok.domain.billing.Corrections.outcome;
import static pl.ebok.domain.billing.Corrections.quantities;
import static pl.ebok.domain.billing.Corrections.readings;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.CorrectionOutcome.ReadingNotOnInvoice;

/** Corrections of invoices that were estimated, or that settled an estimate. */
class CorrectingEstimatesTest {
    @Test
    void replaces_an_estimate_by_the_real_reading() {
        SupplyPointBuilder unread = aSupplyPoint().main("M1", "2026-06-30=479", "2026-08-31=488");
        Invoice estimated = unread.bill("2026-09-01", "2026-10-31");

        Invoice correction = corrected(unread, estimated, readings("M1", "2026-11-02", 491));

        assertThat(estimated.estimated()).isTrue();
        assertThat(correction.estimated()).isFalse();
        MeterUse use = correction.charges().getFirst().meterUses().getFirst();
        assertThat(use.use()).isEqualTo(3L);
        assertThat(use.toDay()).isEqualTo("2026-11-02");
        assertThat(outcome(unread, estimated, readings("M1", "2026-11-08", 491), estimated))
                .isInstanceOf(ReadingNotOnInvoice.class);
    }

    @Test
    void reckons_sewage_over_the_periods_a_reading_settled() {
        SupplyPointBuilder garden = aSupplyPoint()
                .billedUntil("2026-06-30")
                .main("M1", "2026-02-28=461", "2026-06-30=479", "2026-10-31=497")
                .garden("G1", "2026-06-30=10", "2026-10-31=22");
        Invoice estimated = garden.bill("2026-07-01", "2026-08-31");
        Invoice settled = garden.bill("2026-09-01", "2026-10-31", estimated);

        Invoice correction = corrected(garden, settled, readings("M1", "2026-10-31", 499), estimated, settled);

        // max(0, 20 − 12) − 9 = −1: two m³ more of water are two more of sewage.
        assertThat(quantities(correction)).containsExactly(8L, 3L, -1L, 44L, 17L);
    }

    @Test
    void estimates_again_from_the_right_reading() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497");
        Invoice read = longer.bill("2026-09-01", "2026-10-31");
        Invoice estimated = longer.bill("2026-11-01", "2026-12-31", read);

        List<Invoice> corrections = corrections(longer, read, readings("M1", "2026-10-31", 492), read, estimated);

        // 4 m³ in 61 days are the average of the next 61.
        assertThat(corrections).hasSize(2);
        MeterUse use = corrections.getLast().charges().getFirst().meterUses().getFirst();
        assertThat(List.of(use.from(), use.to(), use.use())).containsExactly(492L, 496L, 4L);
        assertThat(use.estimated()).isTrue();
    }

    @Test
    void puts_estimates_between_right_so_that_the_sum_stays() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497", "2027-02-28=520");
        Invoice read = longer.bill("2026-09-01", "2026-10-31");
        Invoice estimated = longer.bill("2026-11-01", "2026-12-31", read);
        Invoice settled = longer.bill("2027-01-01", "2027-02-28", read, estimated);

        List<Invoice> corrections =
                corrections(longer, read, readings("M1", "2026-10-31", 492), read, estimated, settled);

        assertThat(corrections).extracting(correction -> uses(correction)).containsExactly(4L, 4L, 24L);
    }

    @Test
    void replaces_an_estimate_that_the_next_bill_has_settled_with_that_bill() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-06-30=479", "2026-08-31=488", "2026-12-31=505");
        Invoice estimated = longer.bill("2026-09-01", "2026-10-31");
        Invoice settled = longer.bill("2026-11-01", "2026-12-31", estimated);

        List<Invoice> corrections =
                corrections(longer, estimated, readings("M1", "2026-11-02", 491), estimated, settled);

        assertThat(corrections).extracting(correction -> uses(correction)).containsExactly(3L, 14L);
    }

    private static long uses(Invoice invoice) {
        return invoice.charges().getFirst().meterUses().stream()
                .mapToLong(MeterUse::use)
                .sum();
    }
}
