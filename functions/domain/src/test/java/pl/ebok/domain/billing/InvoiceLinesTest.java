package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.money.Pln;

class InvoiceLinesTest {
    private final Period period = new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"));
    private final InvoiceLines lines =
            new InvoiceLines(period, new PriceList(List.of(SampleTariff.tariff())).of(period));

    @Test
    void give_back_more_than_was_estimated_at_the_prices_of_the_period() {
        lines.addVolume(Charge.WATER, "W1", -6, List.of(estimate(2, "5.00"), estimate(1, "6.00")));

        assertThat(lines.lines().stream().map(InvoiceLinesTest::text))
                .containsExactly("-1×6.00", "-2×5.00", "-2×6.95", "-1×7.23");
    }

    @Test
    void give_back_no_more_than_is_to_be_given() {
        lines.addVolume(Charge.WATER, "W1", -2, List.of(estimate(2, "5.00"), estimate(1, "6.00"), estimate(0, "7.00")));

        assertThat(lines.lines().stream().map(InvoiceLinesTest::text)).containsExactly("-1×6.00", "-1×5.00");
        assertThat(lines.lines().getLast().net()).isEqualTo(Pln.of("-5.00"));
    }

    @ParameterizedTest
    @CsvSource({"9, 6, 3", "-9, -6, -3", "1, 1, 0", "-1, -1, 0", "0, 0, 0", "-3, -2, -1"})
    void split_by_days_the_same_way_up_and_down(long m3, long first, long second) {
        assertThat(Shares.byDays(m3, new int[] {44, 17})).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-20, 2026-09-05, P, E", "2026-08-20, 2026-08-31, P, P", "2026-09-01, 2026-09-05, P, P"})
    void are_of_the_group_whose_consent_was_in_force_on_the_first_day(
            String granted, String withdrawn, String own, String expected) {
        SupplyPointBuilder point = SupplyPointBuilder.aSupplyPoint()
                .groups("W1", "S1", own)
                .consent(true, granted + "T10:00:00Z")
                .consent(false, withdrawn + "T10:00:00Z");

        assertThat(StandingChargeGroup.of(point.customer(), point.contract(), period.from(), part()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, P", "false, E"})
    void change_no_group_by_a_consent_without_an_email(boolean granted, String own) {
        SupplyPointBuilder point = SupplyPointBuilder.aSupplyPoint()
                .groups("W1", "S1", own)
                .consent(granted, "2026-08-20T10:00:00Z")
                .withoutEmail();

        assertThat(StandingChargeGroup.of(point.customer(), point.contract(), period.from(), part()))
                .isEqualTo(own);
    }

    @Test
    void follow_the_pairs_the_tariff_names() {
        PriceList.Part part = part();
        var named = new PriceList.Part(
                part.period(),
                new Tariff("d", "x", 8, part.tariff().steps(), part.tariff().normPerMonth(), Map.of("Z", "Y")),
                part.step());

        assertThat(group(named, "Z", true)).isEqualTo("Y");
        assertThat(group(named, "P", true)).isEqualTo("P");
        assertThat(group(named, "Y", false)).isEqualTo("Z");
        assertThat(group(named, "E", false)).isEqualTo("E");
        assertThat(group(part, "P", true)).isEqualTo("E");
        assertThat(group(part, "E", false)).isEqualTo("P");
        assertThat(group(part, "P", false)).isEqualTo("P");
        assertThat(group(onlyPaper(), "P", true)).isEqualTo("P");
    }

    private String group(PriceList.Part part, String own, boolean granted) {
        SupplyPointBuilder point =
                SupplyPointBuilder.aSupplyPoint().groups("W1", "S1", own).consent(granted, "2026-08-15T10:00:00Z");
        return StandingChargeGroup.of(point.customer(), point.contract(), period.from(), part);
    }

    private PriceList.Part part() {
        return new PriceList(List.of(SampleTariff.tariff())).of(period).getFirst();
    }

    private PriceList.Part onlyPaper() {
        TariffStep step = SampleTariff.step("2026-01-01", "2026-12-31", "1", "1", Map.of("P", "1"));
        return new PriceList.Part(period, SampleTariff.tariff("p", step), step);
    }

    private SupplyPointCharges estimate(long m3, String price) {
        var line = new InvoiceLine(
                Charge.WATER, "W1", period, m3, 1, Pln.of(price), Pln.of(price).multipliedBy(m3));
        var sewage = new InvoiceLine(Charge.SEWAGE, "S1", period, 9, 1, Pln.of("1"), Pln.of("9"));
        var use = new MeterUse("M1", MeterKind.MAIN, period.from(), 1L, period.to(), 2L, m3, true);
        return new SupplyPointCharges(
                "U/1", "PP", SupplyPointBuilder.ADDRESS, period, List.of(use), List.of(line, sewage));
    }

    private static String text(InvoiceLine line) {
        return line.quantity() + "×" + Pln.text(line.unitPrice());
    }
}
