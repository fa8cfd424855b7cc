package pl.ebok.domain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;
import static pl.ebok.domain.metering.MeterBuilder.aGardenMeter;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.backoffice.ImportOutcome.KeptReading;
import pl.ebok.domain.backoffice.ImportOutcome.Taken;
import pl.ebok.domain.backoffice.ImportOutcome.Unchanged;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.RecordingMeters;
import pl.ebok.domain.office.VersionedCustomers;
import pl.ebok.domain.runs.IssuingLedger;

class ImportingCustomerTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final LocalDate AUGUST_31 = LocalDate.parse("2026-08-31");

    private final VersionedCustomers customers = VersionedCustomers.of();
    private final MemoryLastImports lastImports = new MemoryLastImports();
    private final RecordingMeters meters = new RecordingMeters();
    private final IssuingLedger ledger = new IssuingLedger();
    private final Customer customer = aCustomer().build();
    private final Meter meter =
            aMeter().read("2026-06-30", 479).read("2026-08-31", 488).build();

    @Test
    void should_take_a_new_customer_with_meters_readings_and_invoices() {
        PostedInvoice invoice = invoice("FV/U/2019/101001/0004", "U/2019/101001");

        assertThat(take("1", customer, List.of(meter), List.of(invoice))).isEqualTo(new Taken(List.of(), List.of()));

        assertThat(customers.get("101001"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(customer);
        assertThat(meters.ofCustomer(NUMBER)).containsExactly(meter);
        assertThat(ledger.read(NUMBER).invoices()).containsExactly(invoice);
        assertThat(ledger.read(NUMBER).series()).containsExactly(new ContractSeries("U/2019/101001", 4, AUGUST_31));
        assertThat(lastImports.of(NUMBER)).contains(new LastImport(customer, "1"));
    }

    @Test
    void should_do_nothing_with_the_record_taken_last() {
        take("1", customer, List.of(meter), List.of());
        customers.save(customers.get("101001").withContact("own@example.pl", null, null));

        assertThat(take("1", aCustomer().named("Anna").build(), List.of(), List.of()))
                .isEqualTo(new Unchanged());
        assertThat(customers.get("101001").name()).isEqualTo("Krzysztof Mazur");
        assertThat(take("2", aCustomer().named("Anna").build(), List.of(), List.of()))
                .isEqualTo(new Taken(List.of(), List.of()));
        assertThat(customers.get("101001").name()).isEqualTo("Anna");
        assertThat(customers.get("101001").email()).as("changed here").isEqualTo("own@example.pl");
    }

    @Test
    void should_not_save_a_customer_in_whom_nothing_changed() {
        take("1", customer, List.of(), List.of());

        take("2", customer, List.of(), List.of());

        assertThat(customers.saves()).hasSize(1);
        assertThat(lastImports.of(NUMBER)).map(LastImport::fingerprint).contains("2");
    }

    @Test
    void should_try_five_times_where_the_customer_changes_meanwhile() {
        take("1", customer, List.of(), List.of());
        customers.changedMeanwhile(4);

        take("2", aCustomer().named("Anna").build(), List.of(), List.of());

        assertThat(customers.saves()).hasSize(6);
        assertThat(customers.get("101001").name()).isEqualTo("Anna");
    }

    @Test
    void should_give_up_after_five_changes_in_between_and_remember_nothing() {
        take("1", customer, List.of(), List.of());
        customers.changedMeanwhile(5);

        assertThatThrownBy(() -> take("2", aCustomer().named("Anna").build(), List.of(meter), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lastImports.of(NUMBER)).map(LastImport::fingerprint).contains("1");
    }

    @Test
    void should_add_readings_of_new_days_and_keep_the_one_that_stands_for_a_day() {
        take("1", customer, List.of(meter), List.of());

        ImportOutcome outcome = take(
                "2",
                customer,
                List.of(aMeter().read("2026-06-30", 479)
                        .read("2026-08-31", 490)
                        .read("2026-10-31", 497)
                        .build()),
                List.of());

        assertThat(outcome)
                .isEqualTo(new Taken(
                        List.of(new KeptReading("M101001", reading(AUGUST_31, 488), reading(AUGUST_31, 490))),
                        List.of()));
        assertThat(meters.find(NUMBER, "M101001").orElseThrow().readings())
                .extracting(Reading::value)
                .containsExactly(479L, 488L, 497L);
        assertThat(meters.added()).as("known days are not written again").hasSize(3);
    }

    @Test
    void should_say_which_reading_stands_where_it_came_a_moment_before() {
        take("1", customer, List.of(meter), List.of());
        meters.hide();

        assertThat(take("2", customer, List.of(aMeter().read("2026-08-31", 490).build()), List.of()))
                .isEqualTo(new Taken(
                        List.of(new KeptReading("M101001", reading(AUGUST_31, 488), reading(AUGUST_31, 490))),
                        List.of()));
    }

    @Test
    void should_save_only_the_meter_whose_own_data_changed() {
        Meter garden = aGardenMeter().build();
        take("1", customer, List.of(meter, garden), List.of());
        meters.forgetSaved();

        take("2", customer, List.of(aMeter().read("2026-10-31", 497).build(), garden), List.of());
        assertThat(meters.saved()).isEmpty();

        take(
                "3",
                customer,
                List.of(meter, aGardenMeter().removedOn("2026-10-01").build()),
                List.of());
        assertThat(meters.saved()).containsExactly("G101001");
        assertThat(meters.find(NUMBER, "G101001")).map(Meter::removedOn).contains(LocalDate.parse("2026-10-01"));
    }

    @Test
    void should_number_on_after_the_highest_number_of_each_contract() {
        Customer two = aCustomer()
                .with(
                        aContract(),
                        aContract().numbered("U/2").neverBilled(),
                        aContract().numbered("U/3"))
                .build();

        take(
                "1",
                two,
                List.of(),
                List.of(
                        invoice("FV/U/2019/101001/0007", "U/2019/101001"),
                        invoice("FV/U/2019/101001/0006", "U/2019/101001"),
                        invoice("2026-12-F", "U/2"),
                        invoice("bez numeru", "U/3")));

        assertThat(ledger.read(NUMBER).series())
                .containsExactly(
                        new ContractSeries("U/2019/101001", 7, AUGUST_31),
                        new ContractSeries("U/2", 12, null),
                        new ContractSeries("U/3", 0, AUGUST_31));
    }

    private ImportOutcome take(String fingerprint, Customer said, List<Meter> given, List<PostedInvoice> invoices) {
        return new ImportingCustomer(customers, lastImports, meters, ledger)
                .apply(new CustomerRecord(said, given, invoices, fingerprint));
    }

    private static PostedInvoice invoice(String number, String contract) {
        PostedInvoice one = anInvoice(number, "10.00", "2026-09-19");
        return new PostedInvoice(
                one.number(),
                contract,
                one.issuedOn(),
                one.sentOn(),
                one.deliveredOn(),
                one.dueOn(),
                one.period(),
                one.totals(),
                one.amount(),
                one.paidEarlier(),
                null,
                null);
    }

    private static Reading reading(LocalDate day, long value) {
        return new Reading(day, value, ReadingSource.CUSTOMER);
    }

    @Test
    void should_put_a_customer_into_its_cycle_only_when_everything_else_is_stored() {
        meters.failing();

        assertThatThrownBy(() -> take("1", customer, List.of(meter), List.of()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(customers.saves()).isEmpty();
    }

    @Test
    void should_report_an_invoice_that_another_one_of_its_number_stands_in_the_way_of() {
        take("1", customer, List.of(), List.of(invoice("FV/U/2019/101001/0004", "U/2019/101001")));

        ImportOutcome outcome =
                take("2", customer, List.of(), List.of(anInvoice("FV/U/2019/101001/0004", "99.99", "2026-09-19")));

        assertThat(outcome).isEqualTo(new Taken(List.of(), List.of("FV/U/2019/101001/0004")));
    }
}
