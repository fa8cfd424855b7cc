package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.BillingOutcome.NotBillable;
import pl.ebok.domain.metering.MeterKind;

class NotBillableTest {

    @Test
    void without_a_tariff_for_every_day() {
        SupplyPointBuilder point = plain();

        assertThat(reason(point.outcome("2028-09-01", "2028-10-31"))).isEqualTo(NotBillableReason.TARIFF_MISSING);
        assertThat(reason(point.outcome("2025-10-01", "2025-10-31"))).isEqualTo(NotBillableReason.TARIFF_MISSING);
        assertThat(reason(point.outcome(
                        SampleTariff.tariff(
                                "gap",
                                SampleTariff.step("2026-01-01", "2026-09-10", "1", "1", Map.of("E", "1")),
                                SampleTariff.step("2026-09-12", "2026-12-31", "1", "1", Map.of("E", "1"))),
                        "2026-09-01",
                        "2026-10-31")))
                .isEqualTo(NotBillableReason.TARIFF_MISSING);
        assertThat(reason(point.outcome(SampleTariff.tariff("empty"), "2026-09-01", "2026-10-31")))
                .isEqualTo(NotBillableReason.TARIFF_MISSING);
    }

    @Test
    void without_a_price_for_the_group() {
        assertThat(refused(plain().groups("W9", "S1", "E"))).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(NotBillableReason.PRICE_MISSING);
            assertThat(refusal.detail()).isEqualTo("WATER W9 2026-09-01");
            assertThat(refusal.contractNumber()).isEqualTo("U/1");
        });
        assertThat(refused(plain().groups("W1", null, "E")).detail()).isEqualTo("SEWAGE null 2026-09-01");
        assertThat(refused(plain().groups("W1", "S1", "X")).detail()).isEqualTo("STANDING_CHARGE X 2026-09-01");
    }

    @Test
    void with_two_rates_of_vat() {
        SupplyPointBuilder point = plain();
        Tariff now = SampleTariff.tariff();
        TariffStep later = SampleTariff.step("2026-10-01", "2027-09-30", "7", "12", Map.of("E", "6"));
        var raised = new Tariff("later", "x", 23, List.of(later), BigDecimal.ONE, Map.of());

        BillingOutcome outcome = new CalculatingInvoice(List.of(raised, now))
                .apply(
                        point.customer(),
                        point.contract(),
                        point.meters(),
                        point.bill("2026-09-01", "2026-10-31").period(),
                        java.time.LocalDate.parse("2026-11-05"),
                        List.of(),
                        1);

        assertThat(reason(outcome)).isEqualTo(NotBillableReason.SEVERAL_VAT_RATES);
    }

    @Test
    void without_a_service() {
        assertThat(refused(plain().services()).reason()).isEqualTo(NotBillableReason.NO_SERVICE);
    }

    @Test
    void with_a_reading_that_fell() {
        var fell = aSupplyPoint().main("M1", "2026-08-31=500", "2026-09-15=510", "2026-10-31=505");
        var fellBefore = aSupplyPoint().main("M1", "2026-06-30=900", "2026-08-31=500", "2026-10-31=505");
        var gardenFell = plain().garden("G1", "2026-08-31=50", "2026-10-30=40");

        assertThat(refused(fell).reason()).isEqualTo(NotBillableReason.READING_FELL);
        assertThat(refused(gardenFell).reason()).isEqualTo(NotBillableReason.READING_FELL);
        assertThat(refused(gardenFell).detail()).isEqualTo("G1");
        assertThat(fellBefore.outcome("2026-09-01", "2026-10-31")).isInstanceOf(BillingOutcome.Billed.class);
    }

    @Test
    void with_a_fall_from_below_the_top_or_to_above_the_bottom_of_the_digits() {
        assertThat(refused(aSupplyPoint().main("M1", "2026-08-31=89999", "2026-10-31=5"))
                        .reason())
                .isEqualTo(NotBillableReason.READING_FELL);
        assertThat(refused(aSupplyPoint().main("M1", "2026-08-31=99999", "2026-10-31=10000"))
                        .reason())
                .isEqualTo(NotBillableReason.READING_FELL);
        assertThat(aSupplyPoint()
                        .main("M1", "2026-08-31=90000", "2026-10-31=9999")
                        .bill("2026-09-01", "2026-10-31")
                        .charges()
                        .getFirst()
                        .meterUses()
                        .getFirst()
                        .use())
                .isEqualTo(19_999);
    }

    @Test
    void when_a_meter_was_replaced_without_a_final_or_a_first_reading() {
        assertThat(refused(replaced("2026-09-12=828", "2026-09-21=0", "2026-10-31=7"))
                        .reason())
                .isEqualTo(NotBillableReason.REPLACEMENT_WITHOUT_READING);
        assertThat(refused(replaced("2026-09-21=829", "2026-09-29=1", "2026-10-31=7"))
                        .reason())
                .isEqualTo(NotBillableReason.REPLACEMENT_WITHOUT_READING);
        assertThat(refused(replaced("2026-09-21=829")).detail()).isEqualTo("M2");
        // The seven days belong to a period's end only.
        assertThat(refused(replaced("2026-09-14=828", "2026-09-28=0", "2026-10-31=7"))
                        .reason())
                .isEqualTo(NotBillableReason.REPLACEMENT_WITHOUT_READING);
        assertThat(replaced("2026-09-21=829", "2026-09-21=0", "2026-10-31=7").outcome("2026-09-01", "2026-10-31"))
                .isInstanceOf(BillingOutcome.Billed.class);
    }

    private static SupplyPointBuilder replaced(String closing, String... opening) {
        return aSupplyPoint()
                .meter("M1", MeterKind.MAIN, 5, "2021-03-14", "2026-09-21", null, "2026-08-31=826", closing)
                .meter("M2", MeterKind.MAIN, 5, "2026-09-21", null, null, opening);
    }

    private static SupplyPointBuilder plain() {
        return aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497");
    }

    private static NotBillable refused(SupplyPointBuilder point) {
        return (NotBillable) point.outcome("2026-09-01", "2026-10-31");
    }

    private static NotBillableReason reason(BillingOutcome outcome) {
        return ((NotBillable) outcome).reason();
    }
}
