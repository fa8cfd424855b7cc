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
    @CsvSource({"true, E, P", "true, P, E", "false, E, P", "false, P, P"})
    void stay_in_the_group_of_the_last_bill_until_the_next_period(boolean granted, String own, String before) {
        var earlier = new EarlierBills(List.of(standing(before)));
        SupplyPointBuilder point =
                SupplyPointBuilder.aSupplyPoint().groups("W1", "S1", own).consent(granted, "2026-09-15T10:00:00Z");

        String group = StandingChargeGroup.of(point.customer(), point.contract(), period.from(), part(), earlier);

        assertThat(group).isEqualTo(before);
    }

    @Test
    void do_not_take_the_group_of_the_last_bill_when_it_is_another_pair() {
        SupplyPointBuilder point = SupplyPointBuilder.aSupplyPoint().consent(true, "2026-09-15T10:00:00Z");

        assertThat(StandingChargeGroup.of(
                        point.customer(),
                        point.contract(),
                        period.from(),
                        part(),
                        new EarlierBills(List.of(standing("X")))))
                .isEqualTo("E");
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
        return StandingChargeGroup.of(point.customer(), point.contract(), period.from(), part, EarlierBills.NONE);
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

    private SupplyPointCharges standing(String group) {
        var line = new InvoiceLine(Charge.STANDING_CHARGE, group, period, 61, 61, Pln.of("1"), Pln.of("1"));
        var water = new InvoiceLine(Charge.WATER, "W1", period, 1, 1, Pln.of("1"), Pln.of("1"));
        return new SupplyPointCharges("U/1", "PP", SupplyPointBuilder.ADDRESS, period, List.of(), List.of(water, line));
    }

    private static String text(InvoiceLine line) {
        return line.quantity() + "×" + Pln.text(line.unitPrice());
    }
}
