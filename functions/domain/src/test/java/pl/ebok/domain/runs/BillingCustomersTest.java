package pl.ebok.domain.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.CalculatingInvoice;
import pl.ebok.domain.billing.CorrectingInvoice;
import pl.ebok.domain.billing.CorrectionChange;
import pl.ebok.domain.billing.CorrectionOutcome;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.billing.SupplyPointBuilder;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.metering.MemoryMeters;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.money.Pln;

class BillingCustomersTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");

    private final SupplyPointBuilder home =
            aSupplyPoint().contract("U/1").months(1).main("M1", "2026-08-31=488", "2026-09-30=492", "2026-10-31=497");
    private final SupplyPointBuilder shop =
            aSupplyPoint().contract("U/2").months(1).main("M2", "2026-08-31=100", "2026-09-30=110", "2026-10-31=120");
    private final SupplyPointBuilder broken =
            aSupplyPoint().contract("U/3").main("M3", "2026-08-31=500", "2026-10-31=400");
    private final IssuingLedger ledger = new IssuingLedger();

    @Test
    void should_issue_an_invoice_for_every_period_that_is_due_and_move_the_series() {
        BatchResult result = bill(home.customer(), home);

        assertThat(result).isEqualTo(new BatchResult(4, 1, 2, List.of()));
        assertThat(numbers()).containsExactly("FV/U/1/0001", "FV/U/1/0002");
        assertThat(ledger.read(NUMBER).seriesOf("U/1"))
                .isEqualTo(new ContractSeries("U/1", 2, LocalDate.parse("2026-10-31")));
    }

    @Test
    void should_issue_nothing_twice_and_count_what_an_earlier_attempt_issued() {
        bill(home.customer(), home);

        assertThat(bill(home.customer(), home)).isEqualTo(new BatchResult(4, 1, 2, List.of()));
        assertThat(numbers()).hasSize(2);
    }

    @Test
    void should_count_neither_corrections_nor_invoices_of_other_days() {
        bill(home.customer(), home);
        var correcting = new CorrectingInvoice(new CalculatingInvoice(List.of(SampleTariff.tariff())));
        var cancelled = (CorrectionOutcome.Corrected) correcting.apply(
                home.customer(),
                home.meters(),
                ledger.documents("101001"),
                ledger.documents("101001").getFirst().number(),
                new CorrectionChange.Cancelled(),
                "błąd",
                NOVEMBER_5,
                _ -> 3);
        ledger.issueCorrections(cancelled.correctingInvoices());

        assertThat(bill(home.customer(), home).invoices()).isEqualTo(2);
        assertThat(billing(MemoryCustomers.of(home.customer()), new MemoryMeters(home.meters()))
                        .apply(4, "A", NOVEMBER_5.plusDays(1), List.of(NUMBER))
                        .invoices())
                .isZero();
    }

    @Test
    void should_go_on_after_the_numbers_of_the_earlier_system() {
        ledger.importSeries(NUMBER, new ContractSeries("U/1", 41, LocalDate.parse("2026-08-31")));

        bill(home.customer(), home);

        assertThat(numbers()).containsExactly("FV/U/1/0042", "FV/U/1/0043");
    }

    @Test
    void should_number_a_collective_invoice_in_the_first_contract_and_bill_them_all() {
        Customer both = home.customerOf(home.contract(), shop.contract()).withCollectiveInvoice(true);

        assertThat(bill(both, home, shop).invoices()).isEqualTo(2);

        assertThat(numbers()).containsExactly("FV/U/1/0001", "FV/U/1/0002");
        assertThat(ledger.read(NUMBER).series())
                .containsExactlyInAnyOrder(
                        new ContractSeries("U/1", 2, LocalDate.parse("2026-10-31")),
                        new ContractSeries("U/2", 0, LocalDate.parse("2026-10-31")));
    }

    @Test
    void should_say_on_the_first_invoice_only_what_was_owed_before() {
        ledger.importInvoice(NUMBER, anInvoice("FV/OLD", "236.19", "2026-09-19"));

        bill(home.customer(), home);

        assertThat(ledger.documents("101001"))
                .extracting(invoice -> Pln.text(invoice.settlement().arrears()))
                .containsExactlyInAnyOrder("236.19", "0.00");
        assertThat(ledger.documents("101001"))
                .extracting(invoice -> Pln.text(invoice.settlement().interest()))
                .containsExactlyInAnyOrder("2.81", "0.00");
    }

    @Test
    void should_report_what_cannot_be_billed_and_bill_the_rest() {
        Customer both = home.customerOf(broken.contract(), home.contract());

        BatchResult result = bill(both, home, broken);

        assertThat(result.invoices()).isEqualTo(2);
        assertThat(result.failures()).containsExactly(new RunFailure(NUMBER, "U/3", "reading-fell", "M3"));
    }

    @Test
    void should_pass_over_a_customer_that_is_gone() {
        BatchResult result =
                billing(MemoryCustomers.of(), new MemoryMeters(List.of())).apply(4, "A", NOVEMBER_5, List.of(NUMBER));

        assertThat(result).isEqualTo(new BatchResult(4, 1, 0, List.of()));
    }

    @Test
    void should_calculate_anew_where_another_run_took_the_number() {
        ledger.takenMeanwhile(2);

        assertThat(bill(home.customer(), home)).isEqualTo(new BatchResult(4, 1, 2, List.of()));
        assertThat(numbers()).containsExactly("FV/U/1/0001", "FV/U/1/0002");
    }

    @Test
    void should_report_a_customer_for_whom_another_run_keeps_issuing() {
        ledger.takenMeanwhile(3);

        assertThat(bill(home.customer(), home))
                .isEqualTo(new BatchResult(
                        4,
                        1,
                        0,
                        List.of(new RunFailure(
                                NUMBER, "", "taken-meanwhile", "another run kept issuing for this customer"))));
        assertThat(numbers()).isEmpty();
    }

    @Test
    void should_report_data_nobody_foresaw_and_bill_the_next_customer() {
        List<RuntimeException> poisons = List.of(
                new IllegalArgumentException("a name"),
                new IllegalStateException("a name"),
                new ArithmeticException("a name"),
                new NullPointerException("a name"),
                new NoSuchElementException("a name"));
        for (RuntimeException poison : poisons) {
            var poisoned = new CustomerNumber("666");
            var result = billing(failing(poisoned, poison), new MemoryMeters(home.meters()))
                    .apply(4, "A", NOVEMBER_5, List.of(poisoned, NUMBER));

            assertThat(result)
                    .isEqualTo(new BatchResult(
                            4,
                            2,
                            2,
                            List.of(new RunFailure(
                                    poisoned,
                                    "",
                                    "unexpected",
                                    poison.getClass().getSimpleName()))));
        }
    }

    @Test
    void should_not_take_a_failure_of_the_store_for_bad_data() {
        var failure = new UncheckedIOException(new IOException("no answer"));

        assertThatThrownBy(() -> billing(failing(NUMBER, failure), new MemoryMeters(List.of()))
                        .apply(4, "A", NOVEMBER_5, List.of(NUMBER)))
                .isSameAs(failure);
    }

    private BatchResult bill(Customer customer, SupplyPointBuilder... points) {
        var meters = new ArrayList<Meter>();
        for (SupplyPointBuilder point : points) {
            meters.addAll(point.meters());
        }
        return billing(MemoryCustomers.of(customer), new MemoryMeters(meters))
                .apply(4, "A", NOVEMBER_5, List.of(NUMBER));
    }

    private BillingCustomers billing(Customers customers, Meters meters) {
        return new BillingCustomers(
                customers,
                meters,
                ledger,
                SetTariffs.of(SampleTariff.tariff()),
                InterestRates.published(),
                new Random(1));
    }

    private List<String> numbers() {
        return ledger.documents("101001").stream()
                .filter(invoice -> !invoice.isCorrection())
                .map(Invoice::number)
                .sorted()
                .map(Object::toString)
                .toList();
    }

    /** The customer of {@link #home}, and one whose data cannot be read. */
    private Customers failing(CustomerNumber poisoned, RuntimeException failure) {
        MemoryCustomers good = MemoryCustomers.of(home.customer());
        return (Customers) Proxy.newProxyInstance(
                Customers.class.getClassLoader(), new Class<?>[] {Customers.class}, (_, _, arguments) -> {
                    if (poisoned.equals(arguments[0])) {
                        throw failure;
                    }
                    return good.find((CustomerNumber) arguments[0]);
                });
    }
}
