package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.money.Pln;

class AccountTest {
    private static final InterestRates RATES = InterestRates.published();
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");

    @Test
    void interest_runs_from_the_day_after_the_due_date_to_the_day_of_the_computation() {
        Account account = account(NOVEMBER_5, invoice("FV/1", "236.19", "2026-09-19"));

        assertThat(account.openItems()).singleElement().satisfies(item -> {
            assertThat(item.daysLate()).isEqualTo(47);
            assertThat(item.interest()).isEqualTo(Pln.of("2.81"));
        });
        assertThat(account.overdue()).isEqualTo(Pln.of("236.19"));
    }

    @Test
    void interest_is_split_where_the_rate_changes() {
        // 1000.00 due 2026-02-28: 4 days (1–4 March) at 9.50 %, 6 days (5–10 March) at 9.25 %.
        // 1000 × (4 × 9.50 + 6 × 9.25) / 36500 = 1000 × 93.5 / 36500 = 2.5616…
        Account account = account(LocalDate.parse("2026-03-10"), invoice("FV/1", "1000.00", "2026-02-28"));

        assertThat(account.interest()).isEqualTo(Pln.of("2.56"));
    }

    @Test
    void nothing_is_overdue_on_the_due_date_itself() {
        Account account = account(LocalDate.parse("2026-09-19"), invoice("FV/1", "236.19", "2026-09-19"));

        assertThat(account.overdue()).isEqualTo(Pln.ZERO);
        assertThat(account.interest()).isEqualTo(Pln.ZERO);
    }

    @Test
    void a_payment_without_a_name_settles_the_oldest_invoice_first() {
        Account account = account(
                LocalDate.parse("2026-11-07"),
                invoice("FV/1", "100.00", "2026-11-10"),
                invoice("FV/2", "100.00", "2026-11-20"),
                payment("p1", "2026-11-01", "150.00", null));

        assertThat(account.left(new InvoiceNumber("FV/1"))).isEqualTo(Pln.ZERO);
        assertThat(account.left(new InvoiceNumber("FV/2"))).isEqualTo(Pln.of("50.00"));
    }

    @Test
    void a_payment_settles_the_invoice_it_names_and_the_rest_goes_to_the_oldest() {
        Account account = account(
                LocalDate.parse("2026-11-07"),
                invoice("FV/1", "100.00", "2026-11-10"),
                invoice("FV/2", "100.00", "2026-11-20"),
                payment("p1", "2026-11-07", "130.00", "FV/2"));

        assertThat(account.left(new InvoiceNumber("FV/2"))).isEqualTo(Pln.ZERO);
        assertThat(account.left(new InvoiceNumber("FV/1"))).isEqualTo(Pln.of("70.00"));
    }

    @Test
    void a_late_payment_settles_costs_then_interest_then_principal() {
        Account account = account(
                NOVEMBER_5,
                invoice("FV/1", "236.19", "2026-09-19"),
                new Fee("W-1", LocalDate.parse("2026-10-01"), Pln.of("10.00"), new InvoiceNumber("FV/1")),
                payment("p1", "2026-11-05", "236.19", "FV/1"));

        // 236.19 − 10.00 costs − 2.81 interest leaves 223.38 for the principal of 236.19.
        assertThat(account.left(new InvoiceNumber("FV/1"))).isEqualTo(Pln.of("12.81"));
        assertThat(account.interest()).isEqualTo(Pln.ZERO);
        assertThat(account.statement()).extracting(StatementLine::kind).contains(StatementLine.Kind.INTEREST);
    }

    @Test
    void an_overpayment_is_credited_to_the_next_invoice() {
        Account account = account(
                NOVEMBER_5, payment("p1", "2026-06-01", "30.00", null), invoice("FV/1", "100.00", "2026-11-10"));

        assertThat(account.balance()).isEqualTo(Pln.of("70.00"));
        assertThat(account.left(new InvoiceNumber("FV/1"))).isEqualTo(Pln.of("70.00"));
    }

    @Test
    void an_invoice_that_only_gives_back_settles_what_is_open_and_is_credited_to_the_next_one() {
        // 100.00 due 2026-09-30, settled on 2026-10-05: 5 days at 9.25 % = 0.13.
        Account account = account(
                NOVEMBER_5,
                invoice("FV/1", "100.00", "2026-09-30"),
                invoice("FV/2", "-139.32", "2026-10-19"),
                invoice("FV/3", "50.00", "2026-11-18"));

        assertThat(account.left(new InvoiceNumber("FV/1"))).isEqualTo(Pln.ZERO);
        assertThat(account.left(new InvoiceNumber("FV/3"))).isEqualTo(Pln.of("10.81"));
        assertThat(account.balance()).isEqualTo(Pln.of("10.81"));
        assertThat(account.interest()).isEqualTo(Pln.ZERO);
    }

    @Test
    void a_refunded_overpayment_is_gone() {
        Account account = account(
                NOVEMBER_5,
                payment("p1", "2026-06-01", "30.00", null),
                new Refund("r1", LocalDate.parse("2026-06-10"), Pln.of("30.00")),
                invoice("FV/1", "100.00", "2026-11-10"));

        assertThat(account.left(new InvoiceNumber("FV/1"))).isEqualTo(Pln.of("100.00"));
    }

    @Test
    void a_payment_taken_back_settles_nothing() {
        Account account = account(
                NOVEMBER_5,
                invoice("FV/1", "100.00", "2026-11-10"),
                payment("p1", "2026-10-30", "100.00", "FV/1"),
                new Reversal("p1", LocalDate.parse("2026-11-02"), Pln.of("100.00")));

        assertThat(account.balance()).isEqualTo(Pln.of("100.00"));
        assertThat(account.left(new InvoiceNumber("FV/1"))).isEqualTo(Pln.of("100.00"));
    }

    @Test
    void what_a_correction_takes_back_bears_no_interest() {
        Account account = account(
                NOVEMBER_5,
                invoice("FV/1", "336.19", "2026-09-19"),
                correction("FV/2", "FV/1", "-100.00", "2026-11-01"));

        assertThat(account.balance()).isEqualTo(Pln.of("236.19"));
        assertThat(account.interest()).isEqualTo(Pln.of("2.81"));
    }

    @Test
    void a_correction_of_a_paid_invoice_becomes_an_overpayment() {
        Account account = account(
                NOVEMBER_5,
                invoice("FV/1", "100.00", "2026-11-10"),
                payment("p1", "2026-11-01", "100.00", "FV/1"),
                correction("FV/2", "FV/1", "-100.00", "2026-11-02"));

        assertThat(account.overpayment()).isEqualTo(Pln.of("100.00"));
        assertThat(account.openItems()).isEmpty();
    }

    @Test
    void a_write_off_gives_up_what_is_left() {
        Account account = account(
                NOVEMBER_5,
                invoice("FV/1", "100.00", "2026-11-10"),
                new WriteOff("w1", NOVEMBER_5, Pln.of("100.00"), new InvoiceNumber("FV/1"), "umorzenie"));

        assertThat(account.balance()).isEqualTo(Pln.ZERO);
    }

    @Test
    void balance_is_what_is_left_less_what_is_overpaid_and_ends_the_statement() {
        Draws.check(draw -> {
            List<Integer> invoices = draw.list(0, 8, () -> draw.between(-20_000, 50_000));
            List<Integer> payments = draw.list(0, 8, () -> draw.between(1, 60_000));

            var entries = new ArrayList<LedgerEntry>();
            for (int i = 0; i < invoices.size(); i++) {
                LocalDate due = LocalDate.parse("2026-01-15").plusMonths(i);
                entries.add(invoice("FV/" + i, cents(invoices.get(i)), due.toString()));
            }
            for (int i = 0; i < payments.size(); i++) {
                LocalDate on = LocalDate.parse("2026-02-01").plusDays(40L * i);
                entries.add(payment("p" + i, on.toString(), cents(payments.get(i)), i % 2 == 0 ? null : "FV/" + i));
            }

            Account account = Account.of(entries, RATES, NOVEMBER_5);

            Money left = account.openItems().stream().map(OpenItem::left).reduce(Pln.ZERO, Money::plus);
            assertThat(left.isZero() || account.overpayment().isZero()).isTrue();
            assertThat(left.minus(account.overpayment())).isEqualTo(account.balance());
            if (!entries.isEmpty()) {
                assertThat(account.statement().getLast().balance()).isEqualTo(account.balance());
            }
        });
    }

    private static String cents(int grosze) {
        return Money.ofMinor(Pln.CURRENCY, grosze).getAmount().toPlainString();
    }

    private static Account account(LocalDate asOf, LedgerEntry... entries) {
        return Account.of(List.of(entries), RATES, asOf);
    }

    private static Payment payment(String id, String on, String amount, @Nullable String names) {
        return new Payment(
                id, LocalDate.parse(on), Pln.of(amount), names == null ? null : new InvoiceNumber(names), "", "bank");
    }

    private static PostedInvoice invoice(String number, String gross, String dueOn) {
        return posted(number, null, gross, LocalDate.parse(dueOn).minusDays(14));
    }

    private static PostedInvoice correction(String number, String corrects, String amount, String issuedOn) {
        return posted(number, corrects, amount, LocalDate.parse(issuedOn));
    }

    private static PostedInvoice posted(String number, @Nullable String corrects, String amount, LocalDate issuedOn) {
        return new PostedInvoice(
                new InvoiceNumber(number),
                "U/1",
                issuedOn,
                issuedOn,
                null,
                issuedOn.plusDays(14),
                new Period(issuedOn.minusMonths(2), issuedOn.minusDays(1)),
                Totals.ofNet(Pln.ZERO, 8),
                Pln.of(amount),
                Pln.ZERO,
                corrects == null ? null : new InvoiceNumber(corrects),
                null);
    }
}
