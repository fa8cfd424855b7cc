package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_1;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_2;
import static pl.ebok.domain.ledger.LedgerBuilders.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        PaymentOnFile once = ledger.find("p1").orElseThrow();

        assertThat(reassigning.apply("p1", B, OF_B, TODAY))
                .isEqualTo(new ReassigningPayment.Outcome.Reassigned(once, once));
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
        var first = staff.apply(aPayment("p1", "100.00", null, ""), B, OF_B);

        assertThat(first)
                .isEqualTo(
                        new BookingStaffPayment.Outcome.Booked(ledger.find("p1").orElseThrow()));
        assertThat(staff.apply(aPayment("p1", "100.00", null, ""), B, OF_B)).isEqualTo(first);
        assertThat(balance("101002")).isEqualTo("0.00");
        assertThat(staff.apply(aPayment("p2", "1.00", null, ""), A, OF_B))
                .isEqualTo(new BookingStaffPayment.Outcome.InvoiceUnknown());
        assertThat(staff.apply(aPayment("p2", "1.00", null, ""), new CustomerNumber("9"), null))
                .isEqualTo(new BookingStaffPayment.Outcome.CustomerUnknown());
    }

    @Test
    void a_payment_can_return_to_the_account_it_was_taken_from() {
        staff.apply(aPayment("p1", "100.00", null, ""), A, null);
        reassigning.apply("p1", B, OF_B, TODAY);
        reassigning.apply("p1", A, null, TODAY);

        assertThat(balance("101001")).isEqualTo("-100.00");
        assertThat(balance("101002")).isEqualTo("100.00");
        assertThat(ledger.accountOf("101001", "2026-11-05").statement())
                .extracting(StatementLine::reference)
                .containsExactlyInAnyOrder("p1", "p1", "p1.3");
        assertThat(ledger.accountOf("101002", "2026-11-05").statement())
                .extracting(StatementLine::reference)
                .containsExactlyInAnyOrder("FV/101002/0003", "p1.2", "p1.2");
    }

    @Test
    void who_is_overtaken_three_times_gives_up_and_moves_nothing() {
        ledger.add(aPayment("p1", "40.00", null, ""), null, null);
        var busy = new BusyPayments(ledger, 3);

        assertThat(new ReassigningPayment(customers, ledger, busy).apply("p1", B, null, TODAY))
                .isEqualTo(new ReassigningPayment.Outcome.ChangedMeanwhile());
        assertThat(busy.left).isZero();
        assertThat(balance("101002")).isEqualTo("100.00");
    }

    @Test
    void who_is_overtaken_twice_moves_it_then() {
        ledger.add(aPayment("p1", "40.00", null, ""), null, null);

        assertThat(new ReassigningPayment(customers, ledger, new BusyPayments(ledger, 2)).apply("p1", B, null, TODAY))
                .isInstanceOf(ReassigningPayment.Outcome.Reassigned.class);
        assertThat(balance("101002")).isEqualTo("60.00");
    }

    private String balance(String customer) {
        return Pln.text(ledger.accountOf(customer, "2026-11-05").balance());
    }

    /** Payments that other clerks are busy with for a while. */
    private static final class BusyPayments implements Payments {
        private final Payments payments;
        private int left;

        BusyPayments(Payments payments, int times) {
            this.payments = payments;
            this.left = times;
        }

        @Override
        public boolean add(ReceivedPayment payment, @Nullable CustomerNumber owner, @Nullable InvoiceNumber names) {
            return payments.add(payment, owner, names);
        }

        @Override
        public void addRepetition(ReceivedPayment entry, String ofPayment) {
            payments.addRepetition(entry, ofPayment);
        }

        @Override
        public boolean release(
                PaymentOnFile repetition,
                ReceivedPayment asPayment,
                @Nullable CustomerNumber owner,
                @Nullable InvoiceNumber names) {
            return payments.release(repetition, asPayment, owner, names);
        }

        @Override
        public Optional<PaymentOnFile> find(String paymentId) {
            return payments.find(paymentId);
        }

        @Override
        public boolean move(PaymentOnFile now, CustomerNumber owner, @Nullable InvoiceNumber names, LocalDate on) {
            return left-- <= 0 && payments.move(now, owner, names, on);
        }

        @Override
        public boolean split(PaymentOnFile now, List<PaymentOnFile> parts, LocalDate on) {
            return payments.split(now, parts, on);
        }

        @Override
        public Set<CustomerNumber> paidBefore(ReceivedPayment like) {
            return payments.paidBefore(like);
        }

        @Override
        public PaymentsPage page(PaymentStatus status, int limit, @Nullable String after) {
            return payments.page(status, limit, after);
        }
    }
}
