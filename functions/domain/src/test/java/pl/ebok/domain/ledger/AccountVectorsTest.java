package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.money.Pln;

/** Every account of docs/account-vectors.md, to the grosz. */
class AccountVectorsTest {
    private static final InterestRates RATES = InterestRates.published();

    @Test
    void there_are_vectors() {
        assertThat(vectors()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_account_is_as_worked_out_by_hand(Vector vector) {
        Account account = vector.ledger().account(RATES, AccountText.day(vector.on));

        assertThat(account.openItems())
                .extracting(
                        item -> item.invoiceNumber() + " " + Pln.text(item.left()) + " + " + Pln.text(item.interest()))
                .containsExactlyElementsOf(vector.open);
        assertThat(Pln.text(account.balance())).isEqualTo(vector.balance);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_order_in_which_entries_came_decides_nothing(Vector vector) {
        CustomerLedger ledger = vector.ledger();
        var shuffled = new ArrayList<>(ledger.entries());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Account.of(shuffled, ledger.demands(), RATES, AccountText.day(vector.on)))
                .isEqualTo(ledger.account(RATES, AccountText.day(vector.on)));
    }

    @Test
    void forgiven_interest_stands_in_the_statement() {
        Account account = AccountText.read(
                        "I1 236.19 due 2026-09-19; D 2026-11-05 until 2026-11-19 over I1; P1 239.00 on 2026-11-17")
                .account(RATES, AccountText.day("2026-11-30"));

        assertThat(account.statement())
                .extracting(line -> line.kind() + " " + line.reference() + " " + Pln.text(line.amount()) + " "
                        + Pln.text(line.balance()))
                .containsExactly(
                        "INVOICE I1 236.19 236.19",
                        "PAYMENT P1 -239.00 -2.81",
                        "INTEREST I1 2.81 0.00",
                        "INTEREST I1 0.72 0.72",
                        "INTEREST_FORGIVEN I1 -0.72 0.00");
    }

    @Test
    void payments_of_a_day_stand_as_on_their_statement() {
        var second =
                new LedgerEntry.Payment("a", AccountText.day("2026-11-10"), Pln.of("1.00"), null, "", "S", "1/0002");
        var first =
                new LedgerEntry.Payment("b", AccountText.day("2026-11-10"), Pln.of("2.00"), null, "", "S", "1/0001");

        assertThat(Account.of(List.of(second, first), RATES, AccountText.day("2026-11-10"))
                        .statement())
                .extracting(StatementLine::reference)
                .containsExactly("b", "a");
    }

    @Test
    void a_payment_counts_from_its_value_day_once_it_is_booked() {
        PostedInvoice invoice = LedgerBuilders.anInvoice("I1", "100.00", "2026-11-05");
        var payment = new LedgerEntry.Payment(
                "p", AccountText.day("2026-11-05"), Pln.of("100.00"), null, "", "S", "", AccountText.day("2026-11-10"));

        assertThat(Account.of(List.of(invoice, payment), RATES, AccountText.day("2026-11-09"))
                        .overdue())
                .isEqualTo(Pln.of("100.00"));
        assertThat(Account.of(List.of(invoice, payment), RATES, AccountText.day("2026-11-10"))
                        .balance())
                .isEqualTo(Pln.ZERO);
    }

    @Test
    void an_invoice_issued_for_a_later_day_is_open_and_not_on_the_account_yet() {
        CustomerLedger ledger = AccountText.read("I1 100.00 paid 40.00 due 2026-11-19");
        Account before = ledger.account(RATES, AccountText.day("2026-11-04"));

        InvoiceOnAccount shown = InvoiceOnAccount.of(ledger.invoices().getFirst(), before);

        assertThat(before.balance()).isEqualTo(Pln.ZERO);
        assertThat(before.left(new InvoiceNumber("I1"))).isEqualTo(Pln.ZERO);
        assertThat(shown.status()).isEqualTo(InvoiceStatus.OPEN);
        assertThat(shown.left()).isEqualTo(Pln.of("60.00"));
    }

    static Stream<Vector> vectors() {
        return VectorRows.below("Accounts").stream()
                .map(cells -> new Vector(
                        cells.get(0) + " " + cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        VectorRows.parts(cells.get(4)),
                        cells.get(5)));
    }

    record Vector(String name, String entries, String on, List<String> open, String balance) {
        CustomerLedger ledger() {
            return AccountText.read(entries);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
