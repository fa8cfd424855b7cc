package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.ledger.StatementLine.Kind;
import pl.ebok.domain.money.Pln;

/** The lines a customer reads, in order, with a running balance. */
class StatementTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final InvoiceNumber INVOICE = new InvoiceNumber("FV/1");

    @Test
    void within_a_day_what_is_owed_stands_before_what_pays_it() {
        LocalDate day = LocalDate.parse("2026-11-05");
        Account account = account(
                new Refund("a-refund", day, Pln.of("5.00")),
                new WriteOff("b-write-off", day, Pln.of("1.00"), INVOICE, "umorzenie"),
                new Reversal("p2", day, Pln.of("7.00")),
                payment("p2", day, "7.00"),
                payment("a-payment", day, "50.00"),
                new Fee("W-1", day, Pln.of("10.00"), INVOICE),
                anInvoice("FV/1", "100.00", "2026-11-19"));

        assertThat(account.statement())
                .extracting(
                        StatementLine::kind, StatementLine::reference, StatementLine::amount, StatementLine::balance)
                .containsExactly(
                        tuple(Kind.INVOICE, "FV/1", Pln.of("100.00"), Pln.of("100.00")),
                        tuple(Kind.FEE, "W-1", Pln.of("10.00"), Pln.of("110.00")),
                        tuple(Kind.PAYMENT, "a-payment", Pln.of("-50.00"), Pln.of("60.00")),
                        tuple(Kind.PAYMENT, "p2", Pln.of("-7.00"), Pln.of("53.00")),
                        tuple(Kind.REVERSAL, "p2", Pln.of("7.00"), Pln.of("60.00")),
                        tuple(Kind.WRITE_OFF, "b-write-off", Pln.of("-1.00"), Pln.of("59.00")),
                        tuple(Kind.REFUND, "a-refund", Pln.of("5.00"), Pln.of("64.00")));
        assertThat(account.statement()).extracting(StatementLine::on).containsOnly(day);
        assertThat(account.statement().get(2).title()).isEqualTo("za wodę");
        assertThat(account.statement().get(5).title()).isEqualTo("umorzenie");
    }

    @Test
    void interest_that_was_paid_is_a_line_of_its_own() {
        Account account = account(anInvoice("FV/1", "236.19", "2026-09-19"), payment("p1", NOVEMBER_5, "239.00"));

        assertThat(account.statement())
                .extracting(
                        StatementLine::kind, StatementLine::reference, StatementLine::amount, StatementLine::balance)
                .containsExactly(
                        tuple(Kind.INVOICE, "FV/1", Pln.of("236.19"), Pln.of("236.19")),
                        tuple(Kind.PAYMENT, "p1", Pln.of("-239.00"), Pln.of("-2.81")),
                        tuple(Kind.INTEREST, "FV/1", Pln.of("2.81"), Pln.ZERO));
    }

    @Test
    void a_correction_is_told_from_an_invoice() {
        Account account = account(
                anInvoice("FV/1", "100.00", "2026-11-19"),
                posted("KOR/1", "-30.00", "0.00", INVOICE),
                posted("FV/3", "20.00", "0.00", null));

        assertThat(account.statement())
                .extracting(StatementLine::kind, StatementLine::reference)
                .containsExactlyInAnyOrder(
                        tuple(Kind.INVOICE, "FV/1"), tuple(Kind.CORRECTION, "KOR/1"), tuple(Kind.INVOICE, "FV/3"));
    }

    @Test
    void what_was_paid_before_the_import_is_a_payment_on_the_day_of_the_invoice() {
        Account account = account(posted("FV/1", "100.00", "40.00", null));

        assertThat(account.statement())
                .extracting(StatementLine::kind, StatementLine::amount, StatementLine::balance)
                .containsExactly(
                        tuple(Kind.INVOICE, Pln.of("100.00"), Pln.of("100.00")),
                        tuple(Kind.PAYMENT, Pln.of("-40.00"), Pln.of("60.00")));
        assertThat(account.left(INVOICE)).isEqualTo(Pln.of("60.00"));
        assertThat(account(posted("FV/1", "100.00", "0.00", null)).statement()).hasSize(1);
    }

    @Test
    void a_payment_for_an_invoice_written_off_goes_to_the_others() {
        LocalDate day = LocalDate.parse("2026-10-19");
        Account account = account(
                anInvoice("FV/1", "236.19", "2026-09-19"),
                new WriteOff("w1", day, Pln.of("236.19"), INVOICE, "umorzenie"),
                anInvoice("FV/2", "100.00", "2026-11-19"),
                new Payment("p1", NOVEMBER_5, Pln.of("100.00"), INVOICE, "", "bank"));

        assertThat(account.openItems()).isEmpty();
        assertThat(account.balance()).isEqualTo(Pln.ZERO);
    }

    @Test
    void a_write_off_or_fee_of_an_invoice_nobody_knows_moves_nothing() {
        Account account = account(
                new WriteOff("w1", NOVEMBER_5, Pln.of("5.00"), INVOICE, "umorzenie"),
                new Fee("W-1", NOVEMBER_5, Pln.of("10.00"), INVOICE));

        assertThat(account.balance()).isEqualTo(Pln.ZERO);
        assertThat(account.statement()).extracting(StatementLine::kind).containsExactly(Kind.WRITE_OFF);
    }

    private static Account account(LedgerEntry... entries) {
        return Account.of(List.of(entries), InterestRates.published(), NOVEMBER_5);
    }

    private static Payment payment(String id, LocalDate on, String amount) {
        return new Payment(id, on, Pln.of(amount), null, "za wodę", "bank");
    }

    private static PostedInvoice posted(
            String number, String amount, String paidEarlier, @Nullable InvoiceNumber corrects) {
        PostedInvoice plain = anInvoice(number, amount, "2026-11-19");
        return new PostedInvoice(
                plain.number(),
                plain.contractNumber(),
                plain.issuedOn(),
                plain.sentOn(),
                null,
                plain.dueOn(),
                plain.period(),
                plain.totals(),
                plain.amount(),
                Pln.of(paidEarlier),
                corrects,
                null);
    }
}
