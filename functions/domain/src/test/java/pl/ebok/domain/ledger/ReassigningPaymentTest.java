package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_1;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_2;
import static pl.ebok.domain.ledger.LedgerBuilders.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.money.Pln;

class ReassigningPaymentTest {
    private static final CustomerNumber A = new CustomerNumber("101001");
    private static final CustomerNumber B = new CustomerNumber("101002");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");
    private static final InvoiceNumber OF_B = new InvoiceNumber("FV/101002/0003");

    private final MemoryLedger ledger =
            new MemoryLedger().with("101002", anInvoice("FV/101002/0003", "100.00", "2026-11-15"));
    private final MemoryCustomers customers =
            MemoryCustomers.of(aCustomer("101001", ACCOUNT_1), aCustomer("101002", ACCOUNT_2));
    private final ReassigningPayment reassigning = new ReassigningPayment(customers, ledger, ledger);
    private final BookingStaffPayment staff = new BookingStaffPayment(customers, ledger, ledger);

    @Test
    void a_payment_on_the_wrong_account_goes_to_the_right_one() {
        staff.apply(aPayment("p1", "100.00", null, ""), A, null);

        var outcome = reassigning.apply("p1", B, OF_B, TODAY);

        assertThat(outcome).isInstanceOfSatisfying(ReassigningPayment.Outcome.Reassigned.class, moved -> {
            assertThat(moved.before().customer()).isEqualTo(A);
            assertThat(moved.after().customer()).isEqualTo(B);
        });
        assertThat(balance("101001")).isEqualTo("0.00");
        assertThat(balance("101002")).isEqualTo("0.00");
    }

    @Test
    void a_payment_that_waits_for_a_clerk_is_given_to_a_customer() {
        ledger.add(aPayment("p1", "40.00", null, ""), null, null);

        reassigning.apply("p1", B, null, TODAY);

        assertThat(balance("101002")).isEqualTo("60.00");
    }

    @Test
    void doing_it_twice_changes_nothing_more() {
        ledger.add(aPayment("p1", "40.00", null, ""), null, null);

        reassigning.apply("p1", B, OF_B, TODAY);
        reassigning.apply("p1", B, OF_B, TODAY);

        assertThat(balance("101002")).isEqualTo("60.00");
        assertThat(ledger.find("p1"))
                .hasValueSatisfying(filed -> assertThat(filed.bookings()).isEqualTo(1));
    }

    @Test
    void a_payment_stays_with_its_customer_and_is_meant_for_another_invoice() {
        ledger.with("101002", anInvoice("FV/101002/0002", "30.00", "2026-09-19"));
        staff.apply(aPayment("p1", "100.00", null, ""), B, null);

        reassigning.apply("p1", B, OF_B, TODAY);

        assertThat(Pln.text(ledger.accountOf("101002", "2026-11-05").left(OF_B)))
                .isEqualTo("0.00");
    }

    @Test
    void unknown_payments_customers_and_invoices_are_told_apart() {
        ledger.add(aPayment("p1", "40.00", null, ""), null, null);

        assertThat(reassigning.apply("p2", B, null, TODAY)).isEqualTo(new ReassigningPayment.Outcome.PaymentUnknown());
        assertThat(reassigning.apply("p1", new CustomerNumber("9"), null, TODAY))
                .isEqualTo(new ReassigningPayment.Outcome.CustomerUnknown());
        assertThat(reassigning.apply("p1", A, OF_B, TODAY)).isEqualTo(new ReassigningPayment.Outcome.InvoiceUnknown());
    }

    @Test
    void a_clerks_payment_is_booked_once_and_only_for_what_is_known() {
        staff.apply(aPayment("p1", "100.00", null, ""), B, OF_B);
        staff.apply(aPayment("p1", "100.00", null, ""), B, OF_B);

        assertThat(balance("101002")).isEqualTo("0.00");
        assertThat(staff.apply(aPayment("p2", "1.00", null, ""), A, OF_B))
                .isEqualTo(new BookingStaffPayment.Outcome.InvoiceUnknown());
        assertThat(staff.apply(aPayment("p2", "1.00", null, ""), new CustomerNumber("9"), null))
                .isEqualTo(new BookingStaffPayment.Outcome.CustomerUnknown());
    }

    private String balance(String customer) {
        return Pln.text(ledger.accountOf(customer, "2026-11-05").balance());
    }
}
