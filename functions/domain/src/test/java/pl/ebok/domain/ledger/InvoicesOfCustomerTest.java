package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.InvoiceBuilder.aBill;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.money.Pln;

/** Invoices as the customer finds them on the account. */
class InvoicesOfCustomerTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");

    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void an_unpaid_invoice_is_open_to_its_due_date_and_overdue_after_it() {
        PostedInvoice invoice = anInvoice("FV/1", "100.00", "2026-11-19");
        ledger.with("101001", invoice);

        var onDueDate = InvoiceOnAccount.of(invoice, ledger.accountOf("101001", "2026-11-19"));

        assertThat(onDueDate)
                .isEqualTo(new InvoiceOnAccount(invoice, invoice.totals(), Pln.of("100.00"), InvoiceStatus.OPEN));
        assertThat(statusOn(invoice, "2026-11-20")).isEqualTo(InvoiceStatus.OVERDUE);
    }

    @Test
    void it_is_paid_once_nothing_is_left_of_it_and_not_before() {
        PostedInvoice invoice = anInvoice("FV/1", "100.00", "2026-11-19");
        ledger.with("101001", invoice);
        ledger.add(aPayment("p1", "99.99", null, ""), CUSTOMER, null);
        assertThat(statusOn(invoice, "2026-11-20")).isEqualTo(InvoiceStatus.OVERDUE);

        ledger.add(aPayment("p2", "0.01", null, ""), CUSTOMER, null);

        assertThat(statusOn(invoice, "2026-11-20")).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void a_correcting_invoice_shows_the_difference_it_makes() {
        Invoice correction = aBill().numbered("U/1", 5)
                .net("75.00")
                .correcting(new InvoiceNumber("FV/U/1/0004"), "100.00")
                .build();
        PostedInvoice posted = PostedInvoice.of(correction);
        ledger.with("101001", posted);

        var shown = InvoiceOnAccount.of(posted, ledger.accountOf("101001", "2026-11-05"));

        assertThat(shown.totals()).isEqualTo(new Totals(Pln.of("-25.00"), 8, Pln.of("-2.00"), Pln.of("-27.00")));
        assertThat(posted.amount()).isEqualTo(Pln.of("-27.00"));
        assertThat(posted.corrects()).isEqualTo(new InvoiceNumber("FV/U/1/0004"));
        assertThat(posted.isCorrection()).isTrue();
        assertThat(correction.isCorrection()).isTrue();
    }

    @Test
    void an_invoice_issued_here_shows_its_own_totals() {
        PostedInvoice posted = PostedInvoice.of(aBill().build());

        var shown = InvoiceOnAccount.of(posted, ledger.accountOf("101001", "2026-11-05"));

        assertThat(shown.totals()).isEqualTo(Totals.ofNet(Pln.of("100.00"), 8));
        assertThat(posted.isCorrection()).isFalse();
        assertThat(aBill().build().isCorrection()).isFalse();
    }

    @Test
    void an_invoice_says_whether_any_use_on_it_is_estimated() {
        assertThat(PostedInvoice.of(aBill().charging(use(false), use(true)).build())
                        .estimated())
                .isTrue();
        assertThat(PostedInvoice.of(aBill().charging(use(false)).build()).estimated())
                .isFalse();
        assertThat(anInvoice("FV/1", "100.00", "2026-11-19").estimated()).isFalse();
    }

    @Test
    void invoices_stand_newest_first_and_on_one_day_by_period_and_number() {
        PostedInvoice older = anInvoice("FV/9", "1.00", "2026-09-19");
        PostedInvoice first = anInvoice("FV/1", "1.00", "2026-11-19");
        PostedInvoice second = anInvoice("FV/2", "1.00", "2026-11-19");
        PostedInvoice laterPeriod = withPeriodTo(anInvoice("FV/0", "1.00", "2026-11-19"), "2026-12-31");
        ledger.with("101001", first)
                .with("101001", older)
                .with("101001", laterPeriod)
                .with("101001", second);
        ledger.add(aPayment("p1", "1.00", null, ""), CUSTOMER, null);

        assertThat(ledger.read(CUSTOMER).invoices()).containsExactly(laterPeriod, second, first, older);
        assertThat(ledger.read(CUSTOMER).invoice("FV-2")).contains(second);
        assertThat(ledger.read(CUSTOMER).invoice("FV-3")).isEmpty();
    }

    @Test
    void documents_are_those_issued_here() {
        Invoice bill = aBill().build();
        ledger.with("101001", anInvoice("FV/1", "100.00", "2026-09-19")).with("101001", PostedInvoice.of(bill));

        assertThat(ledger.read(CUSTOMER).documents()).containsExactly(bill);
    }

    @Test
    void a_contract_never_billed_begins_its_series() {
        var billed = new ContractSeries("U/2", 7, LocalDate.parse("2026-10-31"));
        ledger.importSeries(CUSTOMER, new ContractSeries("U/1", 3, LocalDate.parse("2026-08-31")));
        ledger.importSeries(CUSTOMER, billed);

        assertThat(ledger.read(CUSTOMER).seriesOf("U/2")).isEqualTo(billed);
        assertThat(ledger.read(CUSTOMER).seriesOf("U/3")).isEqualTo(new ContractSeries("U/3", 0, null));
    }

    private InvoiceStatus statusOn(PostedInvoice invoice, String day) {
        return InvoiceOnAccount.of(invoice, ledger.accountOf("101001", day)).status();
    }

    private static SupplyPointCharges use(boolean estimated) {
        var period = new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"));
        var use = new MeterUse("M1", MeterKind.MAIN, period.from(), 1L, period.to(), 9L, 8, estimated);
        var address = new Address("Ogrodowa", "73", null, "66-410", "Gorzów Wielkopolski");
        return new SupplyPointCharges("U/1", "PP-1", address, period, List.of(use), List.of());
    }

    private static PostedInvoice withPeriodTo(PostedInvoice posted, String day) {
        return new PostedInvoice(
                posted.number(),
                posted.contractNumber(),
                posted.issuedOn(),
                posted.sentOn(),
                posted.deliveredOn(),
                posted.dueOn(),
                new Period(posted.period().from(), LocalDate.parse(day)),
                posted.totals(),
                posted.amount(),
                posted.paidEarlier(),
                posted.corrects(),
                posted.document());
    }
}
