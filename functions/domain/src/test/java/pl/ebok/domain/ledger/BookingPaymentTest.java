package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.InvoiceBuilder.aBill;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_1;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_2;
import static pl.ebok.domain.ledger.LedgerBuilders.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.BookingPayment.Outcome;
import pl.ebok.domain.money.Pln;

class BookingPaymentTest {
    private static final BankAccount NOBODYS = new BankAccount("61109010140000071219812874");

    private final MemoryLedger ledger = new MemoryLedger()
            .with("101001", anInvoice("FV/101001/0001", "100.00", "2026-09-19"))
            .with("101001", anInvoice("FV/101001/0002", "100.00", "2026-10-19"))
            .with("101002", anInvoice("FV/U/2026/101002/0012", "50.00", "2026-10-19"));
    private final BookingPayment booking = new BookingPayment(
            MemoryCustomers.of(aCustomer("101001", ACCOUNT_1), aCustomer("101002", ACCOUNT_2)), ledger, ledger);

    @Test
    void the_own_account_number_says_whose_the_payment_is() {
        Outcome outcome = booking.apply(aPayment("p1", "100.00", ACCOUNT_1, "za wodę"));

        assertThat(outcome).isEqualTo(new Outcome.Booked(new CustomerNumber("101001"), null, Pln.of("100.00"), "p1"));
        assertThat(left("FV/101001/0002")).isEqualTo("100.00");
    }

    @Test
    void a_payment_settles_the_invoice_its_title_names() {
        // 100.00 due 2026-10-19, paid on 2026-11-04: 16 days at 9.25 % = 0.41.
        booking.apply(aPayment("p1", "100.41", ACCOUNT_1, "FV/101001/0002"));

        assertThat(left("FV/101001/0002")).isEqualTo("0.00");
        assertThat(left("FV/101001/0001")).isEqualTo("100.00");
    }

    @Test
    void of_several_invoices_named_the_one_due_first_is_settled_first() {
        booking.apply(aPayment("p1", "101.06", ACCOUNT_1, "faktury FV/101001/0002 i FV/101001/0001"));

        // 100.00 overdue since 2026-09-19, paid on 2026-11-04: 46 days at 9.25 % = 1.17, which is settled first.
        assertThat(left("FV/101001/0001")).isEqualTo("0.11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FV/101001/0002",
                "fv/101001/0002",
                "FV 101001 0002",
                "FV-101001-0002",
                "opłata za wodę FV/101001/ 0002 październik",
                "FV101001/0002",
                "Faktura:FV/101001/0002.",
                "FV\\101001\\0002",
                "FV_101001_0002",
                "FV\u00a0101001\u00a00002",
                "FV–101001–0002"
            })
    void an_invoice_number_is_found_however_people_write_it(String title) {
        Outcome outcome = booking.apply(aPayment("p1", "100.00", null, title));

        assertThat(outcome)
                .isEqualTo(new Outcome.Booked(
                        new CustomerNumber("101001"), new InvoiceNumber("FV/101001/0002"), Pln.of("100.00"), "p1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FV/U/2026/101002/0012", "fv u 2026 101002 0012", "za FV/U/2026/10 1002/0012"})
    void the_number_of_a_contract_inside_makes_no_difference(String title) {
        Outcome outcome = booking.apply(aPayment("p1", "50.00", ACCOUNT_2, title));

        assertThat(outcome)
                .isEqualTo(new Outcome.Booked(
                        new CustomerNumber("101002"),
                        new InvoiceNumber("FV/U/2026/101002/0012"),
                        Pln.of("50.00"),
                        "p1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FV/101001/00021", "XFV/101001/0002", "FV/101001/000", "101001", "2026-11-04", ""})
    void what_only_looks_like_an_invoice_number_waits_for_a_clerk(String title) {
        assertThat(booking.apply(aPayment("p1", "100.00", null, title))).isInstanceOf(Outcome.WaitsForClerk.class);
    }

    @Test
    void invoices_of_two_customers_in_one_title_wait_for_a_clerk() {
        Outcome outcome = booking.apply(aPayment("p1", "150.00", null, "FV/101001/0001, FV/U/2026/101002/0012"));

        assertThat(outcome).isInstanceOf(Outcome.WaitsForClerk.class);
        assertThat(ledger.page(PaymentStatus.UNMATCHED, 10, null).items()).hasSize(1);
    }

    @Test
    void the_own_account_number_goes_before_the_title() {
        Outcome outcome = booking.apply(aPayment("p1", "50.00", ACCOUNT_1, "FV/U/2026/101002/0012"));

        assertThat(outcome).isEqualTo(new Outcome.Booked(new CustomerNumber("101001"), null, Pln.of("50.00"), "p1"));
    }

    @Test
    void an_account_number_nobody_has_leaves_it_to_the_title() {
        Outcome outcome = booking.apply(aPayment("p1", "50.00", NOBODYS, "FV/101001/0001"));

        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void nobody_pays_a_correcting_invoice() {
        ledger.with(
                "101001",
                PostedInvoice.of(aBill().numbered("101001", 3)
                        .correcting(new InvoiceNumber("FV/101001/0001"), "90.00")
                        .build()));

        Outcome outcome = booking.apply(aPayment("p1", "10.80", ACCOUNT_1, "FV/101001/0003"));

        assertThat(outcome).isEqualTo(new Outcome.Booked(new CustomerNumber("101001"), null, Pln.of("10.80"), "p1"));
    }

    @Test
    void the_same_payment_is_booked_once() {
        booking.apply(aPayment("p1", "60.00", ACCOUNT_1, ""));

        assertThat(booking.apply(aPayment("p1", "60.00", ACCOUNT_1, ""))).isInstanceOf(Outcome.KnownAlready.class);
        assertThat(Pln.text(ledger.accountOf("101001", "2026-11-04").balance())).isEqualTo("141.17");
    }

    @Test
    void a_long_title_of_numbers_causes_a_bounded_number_of_lookups() {
        List<String> candidates = new InvoiceNumbersInTitle("1234 5678 ".repeat(1000)).candidateIds();

        assertThat(candidates).hasSizeLessThanOrEqualTo(40);
    }

    private String left(String number) {
        return Pln.text(ledger.accountOf("101001", "2026-11-05").left(new InvoiceNumber(number)));
    }
}
