package pl.ebok.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import pl.ebok.domain.billing.BillingDuePeriods;
import pl.ebok.domain.billing.BillingOutcome;
import pl.ebok.domain.billing.CalculatingInvoice;
import pl.ebok.domain.billing.Tariff;
import pl.ebok.domain.billing.TariffStep;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.money.Pln;

/**
 * How many invoices a second are calculated, without any input or output, on one thread. Every round does the same
 * customers; beside it runs a plain count of BigDecimal products, to which the figure can be compared on another machine.
 */
public final class CalculateInvoices {
    private static final int CUSTOMERS = 2_000;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CalculateInvoices() {}

    public static void main(String[] arguments) {
        var population = new Population(1);
        List<SyntheticCustomer> customers = new ArrayList<>();
        for (int place = 0; place < CUSTOMERS; place++) {
            customers.add(population.customer(place));
        }
        var calculating = new CalculatingInvoice(List.of(tariff()));
        var due = new BillingDuePeriods(calculating);
        double[] single = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        double[] products = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double one = perSecond(() -> single(calculating, customers));
            double all = perSecond(() -> whole(due, customers));
            double plain = perSecond(CalculateInvoices::products);
            if (round >= 0) {
                single[round] = one;
                whole[round] = all;
                products[round] = plain;
            }
        }
        report("CalculatingInvoice, one period of one contract", single);
        report("BillingDuePeriods, all that is due of a customer", whole);
        report("BigDecimal products, for comparison", products);
    }

    private static int single(CalculatingInvoice calculating, List<SyntheticCustomer> customers) {
        int billed = 0;
        for (SyntheticCustomer each : customers) {
            for (Contract contract : each.customer().contracts()) {
                LocalDate until = contract.billedUntil();
                var period = new Period(until == null ? contract.signedOn() : until.plusDays(1), Population.PERIOD_END);
                var outcome = calculating.apply(
                        each.customer(), contract, each.meters(), period, Population.BILLING_DATE, List.of(), 1);
                billed += outcome instanceof BillingOutcome.Billed ? 1 : 0;
            }
        }
        return billed;
    }

    private static int whole(BillingDuePeriods due, List<SyntheticCustomer> customers) {
        int billed = 0;
        for (SyntheticCustomer each : customers) {
            billed += due.apply(
                            each.customer(),
                            Population.CYCLE,
                            Population.BILLING_DATE,
                            each.meters(),
                            List.of(),
                            _ -> 1)
                    .invoices()
                    .size();
        }
        return billed;
    }

    private static int products() {
        var price = Pln.of("6.95").getAmount();
        int done = 0;
        for (int i = 0; i < 200_000; i++) {
            done += price.multiply(java.math.BigDecimal.valueOf(i)).signum() >= 0 ? 1 : 0;
        }
        return done;
    }

    /** By the thread's own processor time, so that other programs on the machine do not count. */
    private static double perSecond(IntSupplier work) {
        long begun = THREADS.getCurrentThreadCpuTime();
        int done = work.getAsInt();
        return done * 1e9 / (THREADS.getCurrentThreadCpuTime() - begun);
    }

    private static void report(String what, double[] rounds) {
        double[] sorted = rounds.clone();
        java.util.Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-52s median %,12.0f/s   best %,12.0f/s   worst %,12.0f/s%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                sorted[0]);
    }

    /** Two steps of prices that meet inside the period, so that most invoices are split. */
    static Tariff tariff() {
        return new Tariff(
                "SYNTHETIC.2025",
                "Wody Polskie",
                8,
                List.of(
                        step("2025-10-15", "2026-10-14", "6.95", "12.35", "6.39", "7.89"),
                        step("2026-10-15", "2027-10-14", "7.23", "12.84", "6.65", "8.21")),
                new java.math.BigDecimal("3.0"),
                Map.of());
    }

    private static TariffStep step(String from, String to, String water, String sewage, String e, String p) {
        return new TariffStep(
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                Map.of("W1", Pln.of(water)),
                Map.of("S1", Pln.of(sewage)),
                Map.of("E", Pln.of(e), "P", Pln.of(p)));
    }
}
