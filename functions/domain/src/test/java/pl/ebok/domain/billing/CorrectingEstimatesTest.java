package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.Corrections.corrected;
import static pl.ebok.domain.billing.Corrections.outcome;
import static pl.ebok.domain.billing.Corrections.quantities;
import static pl.ebok.domain.billing.Corrections.readings;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.CorrectionOutcome.ReadingNotOnInvoice;
import pl.ebok.domain.money.Pln;

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
    void moves_sewage_with_the_meters_where_estimates_were_settled() {
        SupplyPointBuilder garden = aSupplyPoint()
                .billedUntil("2026-06-30")
                .main("M1", "2026-02-28=461", "2026-06-30=479", "2026-10-31=497")
                .garden("G1", "2026-06-30=10", "2026-10-31=22");
        Invoice estimated = garden.bill("2026-07-01", "2026-08-31");
        Invoice settled = garden.bill("2026-09-01", "2026-10-31", estimated);

        Invoice correction = corrected(garden, settled, readings("M1", "2026-10-31", 499), estimated, settled);

        // Sewage −3 before; two m³ more of water are two more of sewage.
        assertThat(quantities(correction)).containsExactly(8L, 3L, -1L, 44L, 17L);
    }

    @Test
    void keeps_an_estimate_that_began_with_the_reading_and_moves_its_end() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497");
        Invoice read = longer.bill("2026-09-01", "2026-10-31");
        Invoice estimated = longer.bill("2026-11-01", "2026-12-31", read);
        Invoice first = corrected(longer, read, readings("M1", "2026-10-31", 492), read, estimated);

        Invoice second = corrected(longer, estimated, readings("M1", "2026-10-31", 492), read, first, estimated);

        assertThat(second.amount()).isEqualTo(Pln.ZERO);
        MeterUse use = second.charges().getFirst().meterUses().getFirst();
        assertThat(List.of(use.from(), use.to(), use.use())).containsExactly(492L, 501L, 9L);
        assertThat(use.estimated()).isTrue();
    }

    @Test
    void settles_an_estimate_in_the_middle_so_that_the_sum_stays() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497", "2027-02-28=520");
        Invoice read = longer.bill("2026-09-01", "2026-10-31");
        Invoice estimated = longer.bill("2026-11-01", "2026-12-31", read);
        Invoice settled = longer.bill("2027-01-01", "2027-02-28", read, estimated);
        Invoice first = corrected(longer, read, readings("M1", "2026-10-31", 492), read, estimated, settled);

        Invoice second =
                corrected(longer, estimated, readings("M1", "2026-10-31", 492), read, first, estimated, settled);

        long sum = Stream.of(first, second, settled)
                .mapToLong(
                        bill -> bill.charges().getFirst().meterUses().getFirst().use())
                .sum();
        assertThat(sum).isEqualTo(520 - 488);
    }

    @Test
    void leaves_an_estimate_alone_that_the_next_bill_has_settled() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-06-30=479", "2026-08-31=488", "2026-12-31=505");
        Invoice estimated = longer.bill("2026-09-01", "2026-10-31");
        Invoice settled = longer.bill("2026-11-01", "2026-12-31", estimated);

        assertThat(outcome(longer, estimated, readings("M1", "2026-11-02", 491), estimated, settled))
                .isInstanceOf(ReadingNotOnInvoice.class);
        assertThat(CorrectingInvoice.showing(List.of(estimated, settled), "M1", LocalDate.parse("2026-10-31")))
                .containsExactly(estimated.number(), settled.number());
    }
}
