package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.ledger.LedgerBuilders.ACCOUNT_2;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.RefundingOverpayment.Outcome;
import pl.ebok.domain.money.Pln;

class RefundingOverpaymentTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");

    private final MemoryLedger ledger =
            new MemoryLedger().with("101001", anInvoice("FV/101001/0001", "100.00", "2026-11-19"));
    private final RefundingOverpayment refunding = new RefundingOverpayment(ledger, ledger, InterestRates.published());

    @Test
    void all_of_an_overpayment_goes_back_within_14_days() {
        pay("137.20");

        Outcome outcome = refund("r1", null);

        assertThat(outcome)
                .isEqualTo(new Outcome.Requested(
                        new RefundRequest("r1", TODAY, Pln.of("37.20"), ACCOUNT_2, LocalDate.parse("2026-11-19"))));
        assertThat(ledger.accountOf("101001", "2026-11-05").overpayment()).isEqualTo(Pln.ZERO);
    }

    @Test
    void a_part_may_stay_for_the_next_invoice() {
        pay("137.20");

        refund("r1", "30.00");

        assertThat(ledger.accountOf("101001", "2026-11-05").overpayment()).isEqualTo(Pln.of("7.20"));
    }

    @Test
    void the_same_request_again_gives_the_first_answer() {
        pay("137.20");
        Outcome first = refund("r1", "30.00");

        assertThat(refund("r1", "30.00")).isEqualTo(first);
        assertThat(ledger.accountOf("101001", "2026-11-05").overpayment()).isEqualTo(Pln.of("7.20"));
    }

    @Test
    void more_than_was_overpaid_is_refused() {
        pay("137.20");

        assertThat(refund("r1", "37.21")).isEqualTo(new Outcome.NothingToRefund(Pln.of("37.20")));
    }

    @Test
    void without_an_overpayment_there_is_nothing_to_refund() {
        pay("100.00");

        assertThat(refund("r1", null)).isEqualTo(new Outcome.NothingToRefund(Pln.ZERO));
    }

    @Test
    void who_is_overtaken_twice_is_refunded_then() {
        pay("137.20");

        assertThat(overtaken(2)).isInstanceOf(Outcome.Requested.class);
        assertThat(ledger.count(CUSTOMER)).isEqualTo(1);
    }

    @Test
    void who_is_overtaken_three_times_gets_nothing_and_may_ask_again() {
        pay("137.20");

        assertThat(overtaken(3)).isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(ledger.count(CUSTOMER)).isZero();
    }

    private Outcome overtaken(int times) {
        return new RefundingOverpayment(ledger, new BusyRefunds(ledger, times), InterestRates.published())
                .apply(CUSTOMER, "r1", null, ACCOUNT_2, TODAY);
    }

    private void pay(String amount) {
        ledger.add(aPayment("p1", amount, null, ""), CUSTOMER, null);
    }

    private Outcome refund(String id, @Nullable String amount) {
        return refunding.apply(CUSTOMER, id, amount == null ? null : Pln.of(amount), ACCOUNT_2, TODAY);
    }

    /** Refunds that others are asked for at the same time for a while. */
    private static final class BusyRefunds implements Refunds {
        private final Refunds refunds;
        private int left;

        BusyRefunds(Refunds refunds, int times) {
            this.refunds = refunds;
            this.left = times;
        }

        @Override
        public Optional<RefundRequest> find(CustomerNumber customer, String refundId) {
            return refunds.find(customer, refundId);
        }

        @Override
        public int count(CustomerNumber customer) {
            return refunds.count(customer);
        }

        @Override
        public boolean add(CustomerNumber customer, RefundRequest request, int count) {
            return left-- <= 0 && refunds.add(customer, request, count);
        }
    }
}
