package pl.ebok.domain.billing;

import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.metering.Meter;

/**
 * Invoices a second on one core, without input or output: a garden meter, two years of readings, a price step, every
 * fourth point estimated. Run it on the test class path; it prints CPU time, so that other work does not count.
 */
public final class CalculatingBenchmark {
    private static final int POINTS = 1_000;
    private static final int ROUNDS = 60;

    private CalculatingBenchmark() {}

    private record Point(Customer customer, List<Meter> meters) {}

    public static void main(String[] arguments) {
        var points = new ArrayList<Point>(POINTS);
        for (int i = 0; i < POINTS; i++) {
            SupplyPointBuilder point = point(i);
            points.add(new Point(point.customer(), point.meters()));
        }
        var billing = new BillingDuePeriods(new CalculatingInvoice(List.of(SampleTariff.tariff())));
        long gross = bill(billing, points, ROUNDS / 3);
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        gross += bill(billing, points, ROUNDS);
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        int invoices = POINTS * ROUNDS;
        System.out.printf(
                Locale.ROOT,
                "%d invoices, %.0f a CPU second, %.0f a second of the clock, check %d%n",
                invoices,
                invoices / cpuSeconds,
                invoices / wallSeconds,
                gross);
    }

    private static long bill(BillingDuePeriods billing, List<Point> points, int rounds) {
        LocalDate billingDate = LocalDate.parse("2026-11-05");
        long gross = 0;
        for (int round = 0; round < rounds; round++) {
            for (Point point : points) {
                DueInvoices due = billing.apply(point.customer, "A", billingDate, point.meters, List.of(), series -> 1);
                gross += due.invoices().getFirst().totals().gross().getAmountMinorLong();
            }
        }
        return gross;
    }

    private static SupplyPointBuilder point(int number) {
        var readings = new ArrayList<String>();
        var garden = new ArrayList<String>();
        LocalDate day = LocalDate.parse("2024-10-31");
        for (long value = 100; !day.isAfter(LocalDate.parse("2026-10-31")); value += 7 + number % 9) {
            if (number % 4 != 0 || day.isBefore(LocalDate.parse("2026-10-31"))) {
                readings.add(day + "=" + value);
                garden.add(day + "=" + value / 10);
            }
            day = day.plusDays(1).plusMonths(2).minusDays(1);
        }
        return aSupplyPoint()
                .main("M" + number, readings.toArray(String[]::new))
                .garden("G" + number, garden.toArray(String[]::new));
    }
}
