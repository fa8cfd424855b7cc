package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.money.Pln;

class BillingDuePeriodsTest {
    private static final LocalDate BILLING_DATE = LocalDate.parse("2026-11-05");

    private final SupplyPointBuilder home =
            aSupplyPoint().contract("U/1").months(1).main("M1", "2026-08-31=488", "2026-09-30=492", "2026-10-31=497");
    private final SupplyPointBuilder shop =
            aSupplyPoint().contract("U/2").months(1).main("M2", "2026-08-31=100", "2026-09-30=110", "2026-10-31=120");
    private final SupplyPointBuilder broken =
            aSupplyPoint().contract("U/3").months(1).main("M3", "2026-08-31=500", "2026-09-30=400", "2026-10-31=410");
    private final SupplyPointBuilder otherCycle =
            aSupplyPoint().contract("U/4").cycle("B").main("M4", "2026-08-31=1", "2026-10-31=2");

    @Test
    void gives_one_invoice_a_missed_period_in_order() {
        DueInvoices due = bill(home.customer(), List.of(home));

        assertThat(due.failures()).isEmpty();
        assertThat(due.invoices())
                .extracting(
                        invoice -> invoice.number().value(),
                        Invoice::sequence,
                        invoice -> invoice.period().to().toString(),
                        invoice -> Pln.text(invoice.totals().gross()))
                .containsExactly(
                        tuple("FV/U/1/0007", 7, "2026-09-30", "90.28"),
                        tuple("FV/U/1/0008", 8, "2026-10-31", "113.78"));
    }

    @Test
    void bills_only_the_cycle_asked_for() {
        Customer customer = home.customerOf(home.contract(), otherCycle.contract());

        assertThat(bill(customer, List.of(home, otherCycle)).invoices())
                .extracting(Invoice::series)
                .containsOnly("U/1");
    }

    @Test
    void bills_nothing_twice() {
        List<Invoice> billed = bill(home.customer(), List.of(home)).invoices();

        DueInvoices again = new BillingDuePeriods(calculating())
                .apply(home.customer(), "A", BILLING_DATE, home.meters(), billed, series -> 9);

        assertThat(again.invoices()).isEmpty();
        assertThat(again.failures()).isEmpty();
    }

    @Test
    void reports_a_contract_that_cannot_be_billed_and_goes_on_with_the_others() {
        Customer customer = home.customerOf(broken.contract(), home.contract());

        DueInvoices due = bill(customer, List.of(broken, home));

        assertThat(due.invoices()).extracting(Invoice::series).containsExactly("U/1", "U/1");
        assertThat(due.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.contractNumber()).isEqualTo("U/3");
            assertThat(failure.reason()).isEqualTo(NotBillableReason.READING_FELL);
            assertThat(failure.detail()).isEqualTo("M3");
            assertThat(failure.period().to()).isEqualTo("2026-09-30");
        });
    }

    @Test
    void makes_one_invoice_of_all_supply_points_where_the_customer_chose_it() {
        Customer customer = collective(home.customerOf(home.contract(), shop.contract(), otherCycle.contract()));

        DueInvoices due = bill(customer, List.of(home, shop, otherCycle));

        assertThat(due.invoices()).hasSize(2).allSatisfy(invoice -> {
            assertThat(invoice.series()).isEqualTo("U/1");
            assertThat(invoice.charges())
                    .extracting(SupplyPointCharges::contractNumber)
                    .containsExactly("U/1", "U/2");
        });
        Invoice september = due.invoices().getFirst();
        assertThat(Pln.text(september.totals().net())).isEqualTo("282.98");
        assertThat(september.totals()).isEqualTo(Totals.of(september.charges(), 8));
        assertThat(september.period().from()).isEqualTo("2026-09-01");
        assertThat(september.number()).hasToString("FV/U/1/0007");
    }

    @Test
    void leaves_a_contract_that_cannot_be_billed_out_of_the_collective_invoice() {
        Customer customer = collective(home.customerOf(broken.contract(), home.contract()));

        DueInvoices due = bill(customer, List.of(broken, home));

        assertThat(due.invoices())
                .hasSize(2)
                .allSatisfy(invoice -> assertThat(invoice.charges())
                        .extracting(SupplyPointCharges::contractNumber)
                        .containsExactly("U/1"));
        assertThat(due.failures()).hasSize(1);
    }

    @Test
    void puts_supply_points_with_other_periods_on_other_invoices() {
        var longer = aSupplyPoint().contract("U/5").main("M5", "2026-08-31=1", "2026-10-31=5");
        Customer customer = collective(home.customerOf(home.contract(), longer.contract()));

        DueInvoices due = bill(customer, List.of(home, longer));

        assertThat(due.invoices())
                .extracting(
                        invoice -> invoice.period().toString(),
                        invoice -> invoice.charges().size())
                .containsExactly(
                        tuple("Period[from=2026-09-01, to=2026-09-30]", 1),
                        tuple("Period[from=2026-09-01, to=2026-10-31]", 2));
    }

    @Test
    void shows_the_use_of_earlier_periods() {
        Invoice october = bill(home.customer(), List.of(home)).invoices().getLast();

        assertThat(october.history())
                .extracting(use -> use.period().to().toString(), PastUse::use, PastUse::estimated)
                .containsExactly(tuple("2026-09-30", 4L, false));
    }

    private static DueInvoices bill(Customer customer, List<SupplyPointBuilder> points) {
        var meters = new ArrayList<Meter>();
        points.forEach(point -> meters.addAll(point.meters()));
        return new BillingDuePeriods(calculating()).apply(customer, "A", BILLING_DATE, meters, List.of(), series -> 7);
    }

    private static CalculatingInvoice calculating() {
        return new CalculatingInvoice(List.of(SampleTariff.tariff()));
    }

    private static Customer collective(Customer customer) {
        return customer.withCollectiveInvoice(true);
    }
}
