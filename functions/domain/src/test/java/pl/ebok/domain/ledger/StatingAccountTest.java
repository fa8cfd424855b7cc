package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.money.Pln;

class StatingAccountTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");

    @Test
    void arrears_and_their_interest_stand_on_the_first_invoice_only() {
        Account account = account(anInvoice("FV/1", "236.19", "2026-09-19"), anInvoice("FV/2", "50.00", "2026-11-20"));

        List<Invoice> stated = StatingAccount.on(invoices("100.00", "80.00"), account);

        assertThat(stated)
                .extracting(Invoice::settlement)
                .containsExactly(new Settlement(Pln.of("236.19"), Pln.of("2.81"), Pln.ZERO), Settlement.NONE);
        assertThat(stated).extracting(Invoice::toPay).containsExactly(Pln.of("108.00"), Pln.of("86.40"));
    }

    @Test
    void an_overpayment_is_taken_up_invoice_by_invoice() {
        List<Invoice> stated = StatingAccount.on(invoices("100.00", "-10.00", "80.00"), account(paid("150.00")));

        // 108.00 of 150.00, nothing by the one that gives back, 42.00 of 86.40
        assertThat(stated)
                .extracting(invoice -> invoice.settlement().overpayment())
                .containsExactly(Pln.of("108.00"), Pln.ZERO, Pln.of("42.00"));
        assertThat(stated).extracting(Invoice::toPay).containsExactly(Pln.ZERO, Pln.of("-10.80"), Pln.of("44.40"));
    }

    @Test
    void an_even_account_leaves_the_invoice_as_it_is() {
        List<Invoice> invoices = invoices("100.00");

        assertThat(StatingAccount.on(invoices, account())).isEqualTo(invoices);
    }

    /** What the documents ask for is what the account says once they are on it. */
    @Test
    void what_is_left_to_pay_agrees_with_the_account() {
        Draws.check(200, draw -> {
            int overpaid = draw.between(0, 500_00);
            List<Integer> nets = draw.list(1, 4, () -> draw.between(1, 200_00));

            var paid =
                    paid(Money.ofMinor(Pln.CURRENCY, overpaid + 1L).getAmount().toPlainString());
            String[] amounts = nets.stream()
                    .map(net -> Money.ofMinor(Pln.CURRENCY, net).getAmount().toPlainString())
                    .toArray(String[]::new);

            List<Invoice> stated = StatingAccount.on(invoices(amounts), account(paid));

            var entries = Stream.concat(Stream.of(paid), stated.stream().map(PostedInvoice::of));
            Account after = Account.of(entries.toList(), InterestRates.published(), NOVEMBER_5);
            for (Invoice invoice : stated) {
                assertThat(after.left(invoice.number())).isEqualTo(invoice.toPay());
            }
        });
    }

    private static Account account(LedgerEntry... entries) {
        return Account.of(Arrays.asList(entries), InterestRates.published(), NOVEMBER_5);
    }

    private static Payment paid(String amount) {
        return new Payment("p1", LocalDate.parse("2026-10-01"), Pln.of(amount), null, "wpłata", "STATEMENT");
    }

    private static List<Invoice> invoices(String... nets) {
        return IntStream.range(0, nets.length)
                .mapToObj(i -> new Invoice(
                        InvoiceNumber.of("U/9", i + 1),
                        "U/9",
                        i + 1,
                        Buyer.of(LedgerBuilders.aCustomer("101001", LedgerBuilders.ACCOUNT_1)),
                        NOVEMBER_5,
                        LocalDate.parse("2026-11-19"),
                        new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31")),
                        List.of(),
                        Totals.ofNet(Pln.of(nets[i]), 8),
                        "PO.RZT.70.57.2025",
                        null,
                        List.of(),
                        Settlement.NONE))
                .toList();
    }
}
