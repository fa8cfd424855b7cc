package pl.ebok.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.billing.Correction;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.PastUse;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.money.Pln;

class DynamoLedgerTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final String CONTRACT = "U/2019/101001";
    private static final LocalDate AUGUST_31 = LocalDate.parse("2026-08-31");
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final Period PERIOD = new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"));
    private static final Address HOME = new Address("Żółta", "7", "3", "66-410", "Gorzów Wielkopolski");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final DynamoLedger ledger = new DynamoLedger(database.table("LedgerTable"));
    private final DynamoDemands demands = new DynamoDemands(database.table("LedgerTable"));

    @Test
    void an_issued_invoice_is_read_as_it_was_written() {
        assertThat(ledger.issue(invoice(1), List.of(ContractSeries.unused(CONTRACT))))
                .isTrue();

        var read = ledger.read(CUSTOMER);
        assertThat(read.documents()).containsExactly(invoice(1));
        assertThat(read.seriesOf(CONTRACT)).isEqualTo(new ContractSeries(CONTRACT, 1, PERIOD.to()));
        assertThat(ledger.ownerOf(invoice(1).number())).contains(CUSTOMER);
        assertThat(ledger.ownerOfInvoiceId("FV-U-2019-101001-0001")).contains(CUSTOMER);
    }

    @Test
    void the_time_of_issuing_is_kept_beside_a_document() {
        Instant before = Instant.now().minusMillis(1);
        ledger.issue(invoice(1), List.of(ContractSeries.unused(CONTRACT)));

        var read = ledger.read(CUSTOMER);
        assertThat(read.onFile(ArchiveKey.Shelf.INVOICES, invoice(1).number().id()))
                .hasValueSatisfying(file -> assertThat(file.postedAt()).isAfter(before));
        assertThat(read.onFile(ArchiveKey.Shelf.INVOICES, invoice(2).number().id()))
                .isEmpty();
    }

    @Test
    void the_same_period_is_not_billed_twice() {
        ledger.importSeries(CUSTOMER, new ContractSeries(CONTRACT, 3, AUGUST_31));
        var before = ledger.read(CUSTOMER).seriesOf(CONTRACT);

        assertThat(ledger.issue(invoice(4), List.of(before))).isTrue();
        assertThat(ledger.issue(invoice(5), List.of(before))).isFalse();
        assertThat(ledger.read(CUSTOMER).invoices()).hasSize(1);
    }

    @Test
    void a_correction_takes_the_next_number_and_bills_nothing() {
        ledger.issue(invoice(1), List.of(ContractSeries.unused(CONTRACT)));

        assertThat(ledger.issue(correction(2), List.of())).isTrue();
        assertThat(ledger.issue(correction(2), List.of())).isFalse();

        var read = ledger.read(CUSTOMER);
        assertThat(read.documents()).containsExactlyInAnyOrder(invoice(1), correction(2));
        assertThat(read.seriesOf(CONTRACT)).isEqualTo(new ContractSeries(CONTRACT, 2, PERIOD.to()));
    }

    @Test
    void corrections_of_one_cause_are_issued_together_or_not_at_all() {
        ledger.issue(invoice(1), List.of(ContractSeries.unused(CONTRACT)));

        assertThat(ledger.issueCorrections(List.of(correction(3), correction(4))))
                .as("2 would be missing")
                .isFalse();
        assertThat(ledger.read(CUSTOMER).documents()).containsExactly(invoice(1));
        assertThat(ledger.issueCorrections(List.of(correction(2), correction(3))))
                .isTrue();
        assertThat(ledger.issueCorrections(List.of(correction(3), correction(4))))
                .isFalse();

        var read = ledger.read(CUSTOMER);
        assertThat(read.documents()).containsExactlyInAnyOrder(invoice(1), correction(2), correction(3));
        assertThat(read.seriesOf(CONTRACT)).isEqualTo(new ContractSeries(CONTRACT, 3, PERIOD.to()));
    }

    @Test
    void an_import_never_takes_anything_back() {
        ledger.importSeries(CUSTOMER, new ContractSeries(CONTRACT, 3, AUGUST_31));
        ledger.issue(invoice(4), List.of(new ContractSeries(CONTRACT, 3, AUGUST_31)));
        ledger.importSeries(CUSTOMER, new ContractSeries(CONTRACT, 3, AUGUST_31));
        ledger.importInvoice(CUSTOMER, imported("100.00"));
        ledger.importInvoice(CUSTOMER, imported("40.00"));
        ledger.importInvoice(CUSTOMER, imported("120.00"));

        var read = ledger.read(CUSTOMER);
        assertThat(read.seriesOf(CONTRACT)).isEqualTo(new ContractSeries(CONTRACT, 4, PERIOD.to()));
        assertThat(read.invoice("FV-101001-0003").orElseThrow().paidEarlier()).isEqualTo(Pln.of("120.00"));
    }

    @Test
    void every_kind_of_entry_is_added_once_and_read_again() {
        var number = new InvoiceNumber("FV/1");
        var entries = List.of(
                new Payment("p1", NOVEMBER_5, Pln.of("10.00"), number, "za wodę", "bank"),
                new Payment("p2", NOVEMBER_5, Pln.of("11.00"), null, "", "staff"),
                new Reversal("p1", NOVEMBER_5, Pln.of("10.00")),
                new Refund("r1", NOVEMBER_5, Pln.of("12.00")),
                new WriteOff("w1", NOVEMBER_5, Pln.of("13.00"), number, "umorzenie"),
                new Fee("n1", NOVEMBER_5, Pln.of("14.00"), number));

        entries.forEach(entry -> assertThat(ledger.add(CUSTOMER, entry)).isTrue());
        entries.forEach(entry -> assertThat(ledger.add(CUSTOMER, entry)).isFalse());

        assertThat(ledger.read(CUSTOMER).entries()).containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void the_first_sending_and_delivery_count() {
        ledger.issue(invoice(1), List.of(ContractSeries.unused(CONTRACT)));
        String id = invoice(1).number().id();

        ledger.recordSent(CUSTOMER, id, NOVEMBER_5, NOVEMBER_5.plusDays(14));
        ledger.recordSent(CUSTOMER, id, NOVEMBER_5.plusDays(3), NOVEMBER_5.plusDays(17));
        ledger.recordDelivered(CUSTOMER, id, NOVEMBER_5);
        ledger.recordDelivered(CUSTOMER, id, NOVEMBER_5.plusDays(3));

        PostedInvoice read = ledger.read(CUSTOMER).invoice(id).orElseThrow();
        assertThat(read.sentOn()).isEqualTo(NOVEMBER_5);
        assertThat(read.dueOn()).isEqualTo(NOVEMBER_5.plusDays(14));
        assertThat(read.deliveredOn()).isEqualTo(NOVEMBER_5);
    }

    @Test
    void sending_an_unknown_invoice_leaves_no_trace() {
        ledger.recordSent(CUSTOMER, "FV-unknown", NOVEMBER_5, NOVEMBER_5);

        assertThat(ledger.read(CUSTOMER).entries()).isEmpty();
    }

    @Test
    void a_demand_is_added_once_with_its_fee() {
        assertThat(demands.add(demand())).isTrue();
        assertThat(demands.add(demand())).isFalse();
        demands.recordDelivered(CUSTOMER, demand().noticeId(), NOVEMBER_5);

        assertThat(ledger.read(CUSTOMER).demands()).containsExactly(demand().withDeliveredOn(NOVEMBER_5));
        assertThat(demands.ofStage("demand")).hasSize(1);
        assertThat(ledger.read(CUSTOMER).entries())
                .containsExactly(new Fee(demand().noticeId(), NOVEMBER_5, Pln.of("5.00"), new InvoiceNumber("FV/3")));
    }

    @Test
    void a_hold_can_be_ended() {
        var hold = new DunningHold("h1", null, "plan spłaty", NOVEMBER_5, null);
        var ended = new DunningHold("h1", null, "plan spłaty", NOVEMBER_5, NOVEMBER_5.plusDays(7));

        demands.putHold(CUSTOMER, hold);
        assertThat(ledger.read(CUSTOMER).holds()).containsExactly(hold);
        demands.putHold(CUSTOMER, ended);
        assertThat(ledger.read(CUSTOMER).holds()).containsExactly(ended);
    }

    private static Invoice invoice(int sequence) {
        return new Invoice(
                InvoiceNumber.of(CONTRACT, sequence),
                CONTRACT,
                sequence,
                buyer(),
                NOVEMBER_5,
                LocalDate.parse("2026-11-19"),
                PERIOD,
                charges(9),
                Totals.of(charges(9), 8),
                "PO.RZT.70.57.2025",
                null,
                List.of(new PastUse(new Period(AUGUST_31.minusDays(60), AUGUST_31), 9, false)),
                new Settlement(Pln.of("236.19"), Pln.of("2.81"), Pln.of("0.01")));
    }

    static Invoice correction(int sequence) {
        var corrected = invoice(1);
        return new Invoice(
                InvoiceNumber.of(CONTRACT, sequence),
                CONTRACT,
                sequence,
                buyer(),
                NOVEMBER_5,
                LocalDate.parse("2026-11-19"),
                PERIOD,
                charges(8),
                Totals.of(charges(8), 8),
                "PO.RZT.70.57.2025",
                new Correction(
                        corrected.number(),
                        corrected.issuedOn(),
                        "błędny odczyt",
                        corrected.charges(),
                        corrected.totals()),
                List.of(),
                Settlement.NONE);
    }

    private static List<SupplyPointCharges> charges(long use) {
        return List.of(new SupplyPointCharges(
                CONTRACT,
                "PP-101001",
                HOME,
                PERIOD,
                List.of(
                        new MeterUse("M1", MeterKind.MAIN, AUGUST_31, 488L, PERIOD.to(), 488 + use, use, false),
                        new MeterUse("G1", MeterKind.GARDEN, AUGUST_31, null, PERIOD.to(), null, -2, true)),
                List.of(new InvoiceLine(
                        Charge.WATER,
                        "W1",
                        PERIOD,
                        use,
                        1,
                        Pln.of("6.95"),
                        Pln.of("6.95").multipliedBy(use)))));
    }

    private static Buyer buyer() {
        return new Buyer(
                CUSTOMER,
                "Łucja Żurek",
                new Nip("4449786907"),
                HOME,
                new Address("Polna", "1", null, "00-001", "Warszawa"),
                "klient@example.pl",
                true,
                new BankAccount("66102052266453000000101001"));
    }

    private static PostedInvoice imported(String paid) {
        return new PostedInvoice(
                new InvoiceNumber("FV/101001/0003"),
                CONTRACT,
                LocalDate.parse("2026-09-05"),
                LocalDate.parse("2026-09-05"),
                null,
                LocalDate.parse("2026-09-19"),
                new Period(LocalDate.parse("2026-07-01"), AUGUST_31),
                new Totals(Pln.of("180.09"), 8, Pln.of("14.41"), Pln.of("194.50")),
                Pln.of("194.50"),
                Pln.of(paid),
                null,
                null);
    }

    private static DemandForPayment demand() {
        var overdue = new DemandForPayment.OverdueInvoice(
                new InvoiceNumber("FV/3"), LocalDate.parse("2026-09-19"), Pln.of("236.19"), 47, Pln.of("2.81"));
        return new DemandForPayment(
                "W-101001-2026-11-demand",
                "demand",
                "2026-11",
                buyer(),
                NOVEMBER_5,
                NOVEMBER_5.plusDays(14),
                List.of(overdue),
                Pln.of("236.19"),
                Pln.of("2.81"),
                Pln.of("5.00"),
                null);
    }
}
