package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;
import pl.ebok.domain.billing.BillingOutcome.Billed;
import pl.ebok.domain.billing.CorrectionOutcome.Corrected;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.money.Pln;

class BillingPropertiesTest {
    private static final YearMonth START = YearMonth.parse("2026-01");

    @Test
    void lines_add_up_to_net_and_net_and_vat_to_gross() {
        Draws.check(draw -> {
            long m3 = draw.between(0L, 50_000);
            int month = draw.between(0, 20);
            int months = draw.between(1, 3);

            Invoice invoice = billed(START.plusMonths(month), months, m3);

            Money net = invoice.charges().getFirst().lines().stream()
                    .map(InvoiceLine::net)
                    .reduce(Pln.ZERO, Money::plus);
            assertThat(invoice.totals().net()).isEqualTo(net);
            assertThat(invoice.totals().vat()).isEqualTo(Pln.vat(net, 8));
            assertThat(invoice.totals().gross())
                    .isEqualTo(net.plus(invoice.totals().vat()));
        });
    }

    @Test
    void splitting_a_period_keeps_the_m3_and_the_days() {
        Draws.check(draw -> {
            long m3 = draw.between(0L, 50_000);
            int month = draw.between(0, 20);
            int months = draw.between(1, 3);

            Invoice invoice = billed(START.plusMonths(month), months, m3);

            assertThat(sum(invoice, Charge.WATER)).isEqualTo(m3);
            assertThat(sum(invoice, Charge.SEWAGE)).isEqualTo(m3);
            assertThat(sum(invoice, Charge.STANDING_CHARGE))
                    .isEqualTo(invoice.period().days());
        });
    }

    @Test
    void shares_lie_within_one_of_the_exact_part() {
        Draws.check(draw -> {
            long m3 = draw.between(-5_000L, 5_000);
            List<Integer> days = draw.list(1, 5, () -> draw.between(1, 92));

            int[] parts = days.stream().mapToInt(Integer::intValue).toArray();
            long whole = days.stream().mapToLong(Integer::longValue).sum();

            long[] shares = Shares.byDays(m3, parts);

            long sum = 0;
            for (int i = 0; i < parts.length; i++) {
                sum += shares[i];
                assertThat((double) shares[i])
                        .isBetween(m3 * (double) parts[i] / whole - 1, m3 * (double) parts[i] / whole + 1);
            }
            assertThat(sum).isEqualTo(m3);
        });
    }

    @Test
    void billing_in_two_parts_differs_from_one_by_the_rounding_only() {
        Draws.check(draw -> {
            long m3 = draw.between(0L, 2_000);
            int firstDays = draw.between(1, 60);

            LocalDate from = LocalDate.parse("2026-09-01");
            LocalDate to = LocalDate.parse("2026-10-31");
            LocalDate border = from.plusDays(firstDays - 1L);
            long[] shares = Shares.byDays(m3, new int[] {firstDays, 61 - firstDays});
            Tariff tariff = SampleTariff.tariff();

            Money whole = volumeNet(tariff, new Period(from, to), m3);
            Money parts = volumeNet(tariff, new Period(from, border), shares[0])
                    .plus(volumeNet(tariff, new Period(border.plusDays(1), to), shares[1]));

            // At most one m³ changes its price step at each of the two borders: 0.28 for water and 0.49 for sewage.
            assertThat(whole.minus(parts).abs().getAmount())
                    .isLessThanOrEqualTo(Pln.of("1.54").getAmount());
        });
    }

    @Test
    void estimates_and_their_settlement_add_up_to_the_real_use() {
        Draws.check(draw -> {
            List<Long> uses = draw.list(1, 8, () -> draw.between(0L, 60));
            List<Boolean> read = draw.list(8, 8, draw::flag);
            long history = draw.between(0L, 40);
            int rollingOver = draw.between(0, 1);

            long start = rollingOver == 0 ? 500 : 99_990;
            var readings = new ArrayList<String>();
            readings.add("2026-06-30=" + Math.floorMod(start - history, 100_000L));
            readings.add("2026-08-31=" + start);
            var invoices = new ArrayList<Invoice>();
            YearMonth month = YearMonth.parse("2026-09");
            long shown = start;

            for (int i = 0; i < uses.size(); i++) {
                shown += uses.get(i);
                boolean last = i == uses.size() - 1;
                if (read.get(i) || last) {
                    readings.add(month.atEndOfMonth() + "=" + shown % 100_000);
                }
                invoices.add(bill(month, readings, invoices));
                month = month.plusMonths(1);
            }

            assertThat(invoices.stream()
                            .mapToLong(bill -> sum(bill, Charge.WATER))
                            .sum())
                    .isEqualTo(shown - start);
            assertThat(invoices.stream()
                            .mapToLong(bill -> sum(bill, Charge.SEWAGE))
                            .sum())
                    .isEqualTo(shown - start);
        });
    }

    @Test
    void an_invoice_and_its_cancellation_come_to_nothing() {
        Draws.check(draw -> {
            long m3 = draw.between(0L, 50_000);
            int month = draw.between(0, 20);

            Invoice invoice = billed(START.plusMonths(month), 2, m3);

            Invoice cancelled = ((Corrected) new CorrectingInvoice(calculating())
                            .apply(
                                    aSupplyPoint().customer(),
                                    List.of(),
                                    List.of(invoice),
                                    invoice.number(),
                                    new CorrectionChange.Cancelled(),
                                    "x",
                                    invoice.dueOn(),
                                    _ -> 2))
                    .correctingInvoices()
                    .getFirst();

            assertThat(invoice.amount().plus(cancelled.amount())).isEqualTo(Pln.ZERO);
            assertThat(cancelled
                            .totals()
                            .minus(invoice.totals())
                            .vat()
                            .plus(invoice.totals().vat()))
                    .isEqualTo(Pln.ZERO);
        });
    }

    @Test
    void an_invoice_is_calculated_twice_the_same() {
        Draws.check(draw -> {
            long m3 = draw.between(0L, 50_000);
            int month = draw.between(0, 20);

            assertThat(billed(START.plusMonths(month), 2, m3)).isEqualTo(billed(START.plusMonths(month), 2, m3));
        });
    }

    private static Money volumeNet(Tariff tariff, Period period, long m3) {
        var lines = new InvoiceLines(period, new PriceList(List.of(tariff)).of(period));
        lines.addVolume(Charge.WATER, "W1", m3, List.of());
        lines.addVolume(Charge.SEWAGE, "S1", m3, List.of());
        return lines.lines().stream().map(InvoiceLine::net).reduce(Pln.ZERO, Money::plus);
    }

    private static Invoice billed(YearMonth first, int months, long m3) {
        LocalDate from = first.atDay(1);
        LocalDate to = first.plusMonths(months - 1L).atEndOfMonth();
        SupplyPointBuilder point = aSupplyPoint()
                .months(months)
                .meter(
                        "M1",
                        MeterKind.MAIN,
                        6,
                        "2024-03-14",
                        null,
                        null,
                        from.minusDays(1) + "=1000",
                        to + "=" + (1000 + m3));
        return point.bill(from.toString(), to.toString());
    }

    private static Invoice bill(YearMonth month, List<String> readings, List<Invoice> earlier) {
        SupplyPointBuilder point = aSupplyPoint().months(1).main("M1", readings.toArray(String[]::new));
        return ((Billed) calculating()
                        .apply(
                                point.customer(),
                                point.contract(),
                                point.meters(),
                                new Period(month.atDay(1), month.atEndOfMonth()),
                                month.plusMonths(1).atDay(5),
                                earlier,
                                earlier.size() + 1))
                .invoice();
    }

    private static CalculatingInvoice calculating() {
        return new CalculatingInvoice(List.of(SampleTariff.tariff()));
    }

    private static long sum(Invoice invoice, Charge charge) {
        return invoice.charges().getFirst().lines().stream()
                .filter(line -> line.charge() == charge)
                .mapToLong(InvoiceLine::quantity)
                .sum();
    }
}
