package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.InvoiceBuilder.aBill;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.money.Pln;

/** What later bills know of earlier ones, and small values of billing. */
class EarlierBillsTest {

    @Test
    void the_last_period_counts_in_whatever_order_it_was_billed() {
        Invoice later = aBill().numbered("U/1", 2)
                .charging(charges("2026-09-01", "2026-10-31"))
                .build();
        Invoice earlier = aBill().numbered("U/1", 3)
                .charging(charges("2026-07-01", "2026-08-31"))
                .build();

        EarlierBills bills = EarlierBills.byContract(List.of(later, earlier)).get("U/1");

        assertThat(bills.billedUntil()).isEqualTo(LocalDate.parse("2026-10-31"));
    }

    @Test
    void an_invoice_without_a_correction_is_its_own_latest_state() {
        Invoice original = aBill().numbered("U/1", 1).build();
        Invoice correction = aBill().numbered("U/1", 2)
                .correcting(original.number(), "90.00")
                .build();
        Invoice other = aBill().numbered("U/1", 3).build();

        assertThat(EarlierBills.latestState(List.of(correction, original, other), original))
                .isEqualTo(correction);
        assertThat(EarlierBills.latestState(List.of(correction, original, other), other))
                .isEqualTo(other);
        assertThat(EarlierBills.latestState(List.of(correction, original), other))
                .isSameAs(other);
    }

    @Test
    void nothing_is_known_before_the_first_bill() {
        assertThat(EarlierBills.NONE.billedUntil()).isNull();
        assertThat(EarlierBills.NONE.lastUseOf("M1")).isNull();
        assertThat(EarlierBills.NONE.unsettled()).isEmpty();
    }

    @Test
    void estimates_wait_for_a_reading_from_the_last_one_read() {
        SupplyPointCharges read = charges("2026-05-01", "2026-06-30", use(MeterKind.MAIN, false));
        SupplyPointCharges estimated = charges("2026-07-01", "2026-08-31", use(MeterKind.MAIN, true));
        SupplyPointCharges again = charges("2026-09-01", "2026-10-31", use(MeterKind.MAIN, true));

        assertThat(EarlierBills.NONE.and(estimated).and(read).unsettled()).isEmpty();
        assertThat(EarlierBills.NONE.and(read).and(estimated).and(again).unsettled())
                .containsExactly(estimated, again);
        assertThat(EarlierBills.NONE
                        .and(charges("2026-09-01", "2026-10-31", use(MeterKind.GARDEN, true)))
                        .unsettled())
                .isEmpty();
    }

    @Test
    void sewage_that_a_reading_settles_counts_the_garden_of_the_estimated_periods_too() {
        SupplyPointBuilder point = aSupplyPoint()
                .billedUntil("2026-06-30")
                .main("M1", "2026-02-28=461", "2026-06-30=479", "2026-10-31=497")
                .garden("G1", "2026-06-30=10", "2026-08-31=12", "2026-10-31=15");
        Invoice estimated = point.bill("2026-07-01", "2026-08-31");
        Invoice settled = point.bill("2026-09-01", "2026-10-31", estimated);

        // 18 m³ of the main meter less 5 m³ of the garden in four months, 7 m³ of them billed already.
        assertThat(sewage(estimated)).isEqualTo(7);
        assertThat(sewage(settled)).isEqualTo(6);
    }

    @Test
    void two_meters_side_by_side_are_added_up() {
        Invoice invoice = aSupplyPoint()
                .main("M1", "2026-08-31=10", "2026-10-31=15")
                .main("M2", "2026-08-31=20", "2026-10-31=24")
                .bill("2026-09-01", "2026-10-31");

        assertThat(quantity(invoice, Charge.WATER)).isEqualTo(9);
    }

    @Test
    void an_even_account_settles_nothing() {
        var arrears = new Settlement(Pln.of("10.00"), Pln.of("0.25"), Pln.ZERO);

        assertThat(Settlement.NONE.isNothing()).isTrue();
        assertThat(Settlement.NONE.charges()).isEqualTo(Pln.ZERO);
        assertThat(arrears.isNothing()).isFalse();
        assertThat(arrears.charges()).isEqualTo(Pln.of("10.25"));
    }

    private static long sewage(Invoice invoice) {
        return quantity(invoice, Charge.SEWAGE);
    }

    private static long quantity(Invoice invoice, Charge charge) {
        return invoice.charges().getFirst().lines().stream()
                .filter(line -> line.charge() == charge)
                .mapToLong(InvoiceLine::quantity)
                .sum();
    }

    private static MeterUse use(MeterKind kind, boolean estimated) {
        LocalDate day = LocalDate.parse("2026-08-31");
        return new MeterUse("M1", kind, day, 1L, day.plusDays(61), 2L, 1, estimated);
    }

    private static SupplyPointCharges charges(String from, String to, MeterUse... uses) {
        return new SupplyPointCharges(
                "U/1",
                "PP-1",
                SupplyPointBuilder.ADDRESS,
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                List.of(uses),
                List.of());
    }
}
