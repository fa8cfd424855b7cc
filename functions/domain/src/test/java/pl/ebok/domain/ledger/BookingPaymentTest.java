package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.InvoiceBuilder.aBill;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_1;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_2;
import static pl.ebok.domain.ledger.LedgerBuilders.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final BookingPayment bookings = new BookingPayment(
            new WhoseItIs(
                    MemoryCustomers.of(aCustomer("101001", ACCOUNT_1), aCustomer("101002", ACCOUNT_2)),
                    ledger,
                    ledger,
                    _ -> Optional.empty()),
            ledger);

    @Test
    void the_own_account_number_says_whose_the_payment_is() {
        Outcome outcome = book(aPayment("p1", "100.00", ACCOUNT_1, "za wodę"));

        assertBooked(outcome, "101001", null);
        assertThat(left("FV/101001/0002")).isEqualTo("100.00");
    }

    @Test
    void a_payment_settles_the_invoice_its_title_names() {
        // 100.00 due 2026-10-19, paid on 2026-11-04: 16 days at 9.25 % = 0.41.
        book(aPayment("p1", "100.41", ACCOUNT_1, "FV/101001/0002"));

        assertThat(left("FV/101001/0002")).isEqualTo("0.00");
        assertThat(left("FV/101001/0001")).isEqualTo("100.00");
    }

    @Test
    void of_several_invoices_named_the_one_due_first_is_settled_first() {
        book(aPayment("p1", "101.06", ACCOUNT_1, "faktury FV/101001/0002 i FV/101001/0001"));

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
        Outcome outcome = book(aPayment("p1", "100.00", null, title));

        assertBooked(outcome, "101001", new InvoiceNumber("FV/101001/0002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FV/U/2026/101002/0012", "fv u 2026 101002 0012", "za FV/U/2026/10 1002/0012"})
    void the_number_of_a_contract_inside_makes_no_difference(String title) {
        Outcome outcome = book(aPayment("p1", "50.00", ACCOUNT_2, title));

        assertBooked(outcome, "101002", new InvoiceNumber("FV/U/2026/101002/0012"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FV/101001/00021", "XFV/101001/0002", "FV/101001/000", "101001", "2026-11-04", ""})
    void what_only_looks_like_an_invoice_number_waits_for_a_clerk(String title) {
        assertThat(book(aPayment("p1", "100.00", null, title))).isInstanceOf(Outcome.WaitsForClerk.class);
    }

    @Test
    void invoices_of_two_customers_in_one_title_wait_for_a_clerk() {
        Outcome outcome = book(aPayment("p1", "150.00", null, "FV/101001/0001, FV/U/2026/101002/0012"));

        assertThat(outcome).isInstanceOf(Outcome.WaitsForClerk.class);
        assertThat(ledger.page(PaymentStatus.UNMATCHED, 10, null).items()).hasSize(1);
    }

    @Test
    void the_own_account_number_goes_before_the_title() {
        Outcome outcome = book(aPayment("p1", "50.00", ACCOUNT_1, "FV/U/2026/101002/0012"));

        assertBooked(outcome, "101001", null);
    }

    @Test
    void an_account_number_nobody_has_leaves_it_to_the_title() {
        Outcome outcome = book(aPayment("p1", "50.00", NOBODYS, "FV/101001/0001"));

        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void nobody_pays_a_correcting_invoice() {
        ledger.with(
                "101001",
                PostedInvoice.of(aBill().numbered("101001", 3)
                        .correcting(new InvoiceNumber("FV/101001/0001"), "90.00")
                        .build()));

        Outcome outcome = book(aPayment("p1", "10.80", ACCOUNT_1, "FV/101001/0003"));

        assertBooked(outcome, "101001", null);
    }

    @Test
    void the_same_payment_is_booked_once() {
        book(aPayment("p1", "60.00", ACCOUNT_1, ""));

        assertThat(book(aPayment("p1", "60.00", ACCOUNT_1, ""))).isInstanceOf(Outcome.KnownAlready.class);
        assertThat(Pln.text(ledger.accountOf("101001", "2026-11-04").balance())).isEqualTo("141.17");
    }

    private static void assertBooked(Outcome outcome, String customer, @Nullable InvoiceNumber names) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Booked.class, booked -> {
            assertThat(booked.customer()).isEqualTo(new CustomerNumber(customer));
            assertThat(booked.names()).isEqualTo(names);
        });
    }

    private Outcome book(ReceivedPayment payment) {
        return bookings.apply(payment, new TellingPaymentsApart(ledger));
    }

    private String left(String number) {
        return Pln.text(ledger.accountOf("101001", "2026-11-05").left(new InvoiceNumber(number)));
    }
}
