package pl.ebok.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.LedgerBuilders;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.money.Pln;
import pl.ebok.domain.runs.BatchResult;
import pl.ebok.domain.runs.BillingCustomers;
import pl.ebok.domain.runs.BillingRun;

class BillingRunTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final DynamoCustomers customers = new DynamoCustomers(database.table("CustomersTable"));
    private final DynamoMeters meters = new DynamoMeters(database.table("MeteringTable"));
    private final DynamoLedger ledger = new DynamoLedger(database.table("LedgerTable"));
    private final DynamoTariffs tariffs = new DynamoTariffs(database.table("BillingTable"));
    private final DynamoBillingRuns runs = new DynamoBillingRuns(database.table("BillingTable"));

    @BeforeEach
    void tariffIsInForce() {
        tariffs.save(SampleTariff.tariff());
    }

    @Test
    void bills_the_customers_of_a_batch_and_keeps_the_result() {
        customer("101001");
        customer("101005");

        var answer = Fixture.of("billing/batch.json", Map.class).givenTo(handler(ledger));

        assertThat(answer.json()).containsEntry("invoices", 2).containsEntry("failures", 0);
        assertThat(invoicesOf("101001")).singleElement().satisfies(invoice -> {
            assertThat(invoice.totals().net()).isEqualTo(Pln.of("182.47"));
            assertThat(invoice.totals().gross()).isEqualTo(Pln.of("197.07"));
        });
    }

    @Test
    void the_same_batch_twice_issues_nothing_twice_and_reports_the_same() {
        customer("101001");
        customer("101005");
        var first = Fixture.of("billing/batch.json", Map.class).givenTo(handler(ledger));

        var second = Fixture.of("billing/batch.json", Map.class).givenTo(handler(ledger));

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(invoicesOf("101001")).hasSize(1);
        assertThat(invoicesOf("101005")).hasSize(1);
    }

    @Test
    void says_on_the_invoice_how_the_account_stands() {
        customer("101001");
        customer("101005");
        var owes = new CustomerNumber("101005");
        ledger.importInvoice(owes, LedgerBuilders.anInvoice("FV/101005/0003", "236.19", "2026-09-19"));

        Fixture.of("billing/batch.json", Map.class).givenTo(handler(ledger));

        assertThat(invoicesOf("101001"))
                .singleElement()
                .satisfies(
                        invoice -> assertThat(invoice.settlement().isNothing()).isTrue());
        assertThat(invoicesOf("101005"))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.settlement())
                        .isEqualTo(new Settlement(Pln.of("236.19"), Pln.of("2.81"), Pln.ZERO)));
    }

    @Test
    void a_batch_that_broke_off_several_times_is_finished_by_the_next_try() {
        List<CustomerNumber> numbers = IntStream.range(0, 6)
                .mapToObj(i -> customer("20000" + i).number())
                .toList();
        for (int after = 0; after < 3; after++) {
            var dying = new DyingLedger(ledger, after);
            assertThatThrownBy(() -> billing(dying).apply(0, "A", NOVEMBER_5, numbers))
                    .isInstanceOf(ProcessKilled.class);
        }

        var result = billing(ledger).apply(0, "A", NOVEMBER_5, numbers);

        assertThat(result.invoices()).isEqualTo(numbers.size());
        for (CustomerNumber number : numbers) {
            assertThat(invoicesOf(number.value())).extracting(Invoice::sequence).containsExactly(1);
        }
    }

    @Test
    void two_runs_at_once_issue_each_invoice_once() throws InterruptedException {
        List<CustomerNumber> numbers = IntStream.range(0, 4)
                .mapToObj(i -> customer("30000" + i).number())
                .toList();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            threads.add(Thread.ofPlatform().start(() -> billing(ledger).apply(0, "A", NOVEMBER_5, numbers)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        for (CustomerNumber number : numbers) {
            assertThat(invoicesOf(number.value())).extracting(Invoice::sequence).containsExactly(1);
        }
    }

    @Test
    void what_cannot_be_billed_is_reported_and_stops_nobody_else() {
        customer("101001");
        var point = aSupplyPoint().groups("NONE", "S1", "E").main("M9", "2026-08-31=1", "2026-10-31=2");
        save("101005", point.customer(), point.meters());

        Fixture.of("billing/batch.json", Map.class).givenTo(handler(ledger));

        assertThat(invoicesOf("101001")).hasSize(1);
        assertThat(invoicesOf("101005")).isEmpty();
        assertThat(database.table("BillingTable").query("RUN#A-2026-11-05-1", "BATCH#"))
                .singleElement()
                .satisfies(batch -> assertThat(batch.all("failures", failure -> failure.text("reason")))
                        .containsExactly("price-missing"));
    }

    @Test
    void the_schedule_bills_as_of_its_own_planned_day() {
        var request = RunRequest.of(Map.of("cycle", "A", "scheduledTime", "2026-11-04T23:30:00Z"));

        assertThat(request.billingDate()).isEqualTo(NOVEMBER_5);
    }

    @Test
    void a_plan_tried_again_is_the_same_run_and_counts_its_batches_anew() {
        assertThat(RunRequest.of(Map.of("cycle", "A", "scheduledTime", "2026-11-04T23:30:00Z"))
                        .runId())
                .isEqualTo("A-2026-11-05-schedule");
        var planned = new BillingRun(
                "A-2026-11-05-schedule", "A", NOVEMBER_5, 1, 1, Instant.parse("2026-11-05T02:00:00Z"), null, List.of());
        assertThat(runs.start(planned)).isTrue();
        runs.record(planned.runId(), new BatchResult(0, 1, 1, List.of()));

        assertThat(runs.start(planned)).isTrue();

        assertThat(runs.find(planned.runId()).orElseThrow().results()).isEmpty();
        assertThat(runs.latest(10)).hasSize(1);
    }

    @Test
    void one_run_of_a_cycle_and_day_goes_on_at_a_time_until_it_is_over_or_has_broken_off() {
        Instant start = Instant.parse("2026-11-05T02:00:00Z");
        assertThat(runs.start(started("first", 1, start))).isTrue();

        assertThat(runs.start(started("second", 1, start.plusSeconds(60)))).isFalse();
        assertThat(runs.start(started("third", 1, start.plus(Duration.ofHours(7)))))
                .isTrue();
        runs.finish("third", start.plus(Duration.ofHours(8)));
        assertThat(runs.start(started("fourth", 1, start.plus(Duration.ofHours(8)))))
                .isTrue();
    }

    private static BillingRun started(String id, int batches, Instant at) {
        return new BillingRun(id, "A", NOVEMBER_5, 1, batches, at, null, List.of());
    }

    private BillBatchHandler handler(Ledger used) {
        return new BillBatchHandler(customers, meters, used, tariffs, runs);
    }

    private BillingCustomers billing(Ledger used) {
        return new BillingCustomers(customers, meters, used, tariffs, InterestRates.published(), new Random(1));
    }

    private Customer customer(String number) {
        var point = aSupplyPoint()
                .contract("U/2019/" + number)
                .main("M" + number, "2026-04-30=470", "2026-06-30=479", "2026-08-31=488", "2026-10-31=497");
        return save(number, point.customer(), point.meters());
    }

    private Customer save(String number, Customer like, List<Meter> itsMeters) {
        var customerNumber = new CustomerNumber(number);
        for (Meter meter : itsMeters) {
            meters.save(new Meter(
                    meter.meterId(),
                    customerNumber,
                    meter.contractNumber(),
                    meter.kind(),
                    meter.digits(),
                    meter.installedOn(),
                    meter.removedOn(),
                    meter.legalisedUntil(),
                    List.of()));
            meter.readings().forEach(reading -> meters.addReading(customerNumber, meter.meterId(), reading));
        }
        var customer = new Customer(
                customerNumber,
                like.kind(),
                like.name(),
                like.nip(),
                like.email(),
                like.phone(),
                like.address(),
                like.correspondenceAddress(),
                like.bankAccount(),
                like.eInvoiceConsents(),
                like.collectiveInvoice(),
                like.contracts(),
                0);
        like.contracts()
                .forEach(contract -> ledger.importSeries(
                        customerNumber, new ContractSeries(contract.contractNumber(), 0, contract.billedUntil())));
        return customers.save(customer).orElseThrow();
    }

    private List<Invoice> invoicesOf(String number) {
        return ledger.read(new CustomerNumber(number)).documents();
    }
}
