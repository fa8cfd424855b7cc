package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.money.Pln;

/** What every store of payments keeps to. */
public abstract class PaymentsContract {
    private static final CustomerNumber A = new CustomerNumber("101001");
    private static final CustomerNumber B = new CustomerNumber("101002");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");
    private static final InvoiceNumber INVOICE = new InvoiceNumber("FV/101002/0003");

    private Payments payments;
    private Ledger ledger;

    protected abstract Payments payments();

    protected abstract Ledger ledger();

    @BeforeEach
    void open() {
        payments = payments();
        ledger = ledger();
    }

    @Test
    void a_payment_with_an_owner_stands_on_the_account_and_on_file() {
        assertThat(payments.add(aPayment("p1", "10.00", LedgerBuilders.ACCOUNT_2, "za wodę"), B, INVOICE))
                .isTrue();

        assertThat(balance(B)).isEqualTo("-10.00");
        assertThat(payments.find("p1")).hasValueSatisfying(filed -> {
            assertThat(filed.customer()).isEqualTo(B);
            assertThat(filed.names()).isEqualTo(INVOICE);
            assertThat(filed.payment().title()).isEqualTo("za wodę");
            assertThat(filed.payment().payer()).isEqualTo("Jan Kowalski");
            assertThat(filed.payment().amount()).isEqualTo(Pln.of("10.00"));
            assertThat(filed.payment().source()).isEqualTo(PaymentSource.STATEMENT);
        });
    }

    @Test
    void the_same_payment_is_taken_once_whoever_it_is_for_the_second_time() {
        payments.add(aPayment("p1", "10.00", null, ""), null, null);

        assertThat(payments.add(aPayment("p1", "10.00", null, ""), A, null)).isFalse();
        assertThat(balance(A)).isEqualTo("0.00");
    }

    @Test
    void a_waiting_payment_is_booked_when_it_is_given_to_somebody() {
        payments.add(aPayment("p1", "10.00", null, ""), null, null);

        assertThat(payments.move(onFile("p1"), A, null, TODAY)).isTrue();

        assertThat(balance(A)).isEqualTo("-10.00");
        assertThat(onFile("p1").status()).isEqualTo(PaymentStatus.MATCHED);
    }

    @Test
    void a_payment_moves_from_one_account_to_another_and_back() {
        payments.add(aPayment("p1", "10.00", null, ""), A, null);

        payments.move(onFile("p1"), B, INVOICE, TODAY);
        assertThat(balance(A)).isEqualTo("0.00");
        assertThat(balance(B)).isEqualTo("-10.00");

        payments.move(onFile("p1"), A, null, TODAY);
        assertThat(balance(A)).isEqualTo("-10.00");
        assertThat(balance(B)).isEqualTo("0.00");
        assertThat(overpayment(A)).isEqualTo("10.00");
    }

    @Test
    void a_payment_that_was_moved_meanwhile_is_not_moved_again() {
        payments.add(aPayment("p1", "10.00", null, ""), null, null);
        PaymentOnFile before = onFile("p1");
        payments.move(before, A, null, TODAY);

        assertThat(payments.move(before, B, null, TODAY)).isFalse();
        assertThat(balance(B)).isEqualTo("0.00");
    }

    @Test
    void lists_show_what_waits_and_what_is_booked_newest_first_in_pages() {
        for (int i = 1; i <= 5; i++) {
            payments.add(aPayment("p" + i, i + ".00", null, ""), i == 3 ? A : null, null);
        }

        var first = payments.page(PaymentStatus.UNMATCHED, 3, null);
        var second = payments.page(PaymentStatus.UNMATCHED, 3, first.next());

        assertThat(first.items())
                .extracting(filed -> filed.payment().paymentId())
                .containsExactly("p5", "p4", "p2");
        assertThat(second.items())
                .extracting(filed -> filed.payment().paymentId())
                .containsExactly("p1");
        assertThat(second.next()).isNull();
        assertThat(payments.page(PaymentStatus.MATCHED, 3, null).items()).hasSize(1);
    }

    @Test
    void a_payment_that_was_given_to_somebody_waits_no_more() {
        payments.add(aPayment("p1", "10.00", null, ""), null, null);
        payments.move(onFile("p1"), A, null, TODAY);

        assertThat(payments.page(PaymentStatus.UNMATCHED, 3, null).items()).isEmpty();
        assertThat(payments.page(PaymentStatus.MATCHED, 3, null).items()).hasSize(1);
    }

    @Test
    void an_unknown_payment_is_not_found() {
        assertThat(payments.find("p1")).isEmpty();
    }

    private PaymentOnFile onFile(String id) {
        return payments.find(id).orElseThrow();
    }

    private String balance(CustomerNumber customer) {
        return Pln.text(account(customer).balance());
    }

    private String overpayment(CustomerNumber customer) {
        return Pln.text(account(customer).overpayment());
    }

    private Account account(CustomerNumber customer) {
        return ledger.read(customer).account(InterestRates.published(), TODAY);
    }
}
