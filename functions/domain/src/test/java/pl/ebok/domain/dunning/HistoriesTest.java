package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DemandKind;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.ledger.SimpleAccount;
import pl.ebok.domain.money.Pln;

/**
 * Random histories of an account over two years. {@code -Debok.histories=20000} makes more of them, {@code
 * -Debok.histories.seed=…} others; a failure names its seed.
 */
class HistoriesTest {
    private static final InterestRates RATES = InterestRates.published();
    private static final int COUNT = Integer.getInteger("ebok.histories", 200);
    private static final long SEED = Long.getLong("ebok.histories.seed", 20_261_125L);

    @Test
    void accounts_and_demands_hold_what_they_promise() {
        int demands = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            try {
                demands += live(new RandomHistory(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("history of seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
        assertThat(demands).as("histories that demand nothing prove nothing").isGreaterThan(COUNT);
    }

    private static int live(RandomHistory history) {
        List<Account> seen = new ArrayList<>();
        int steps = 0;
        while (history.goesOn()) {
            int before = history.ledger().demands().size();
            CustomerLedger known = history.ledger();
            history.nextDay();
            CustomerLedger now = history.ledger();
            for (DemandForPayment demand :
                    now.demands().subList(0, now.demands().size() - before)) {
                isRight(demand, known, history);
            }
            nothingIsMissing(history);
            Account account = now.account(RATES, history.today());
            addsUp(account);
            if (steps++ % 6 == 0) {
                seen.add(account);
            }
        }
        CustomerLedger ledger = history.ledger();
        for (Account then : seen) {
            assertThat(ledger.account(RATES, then.asOf()))
                    .as("the account of %s, computed later", then.asOf())
                    .isEqualTo(then);
        }
        agreesWithTheModel(ledger, history);
        assertThat(ledger.demands())
                .as("one a stage and period, and copies of those that came back")
                .extracting(DemandForPayment::noticeId)
                .doesNotHaveDuplicates();
        return ledger.demands().size();
    }

    private static void isRight(DemandForPayment demand, CustomerLedger known, RandomHistory history) {
        LocalDate day = demand.issuedOn();
        Account account = history.accountBefore(demand);
        for (OverdueInvoice invoice : demand.invoices()) {
            OpenItem item = account.openItem(invoice.number()).orElseThrow();
            assertThat(item.isOverdue()).as("overdue: %s", item).isEqualTo(demand.kind() != DemandKind.REMINDER);
            assertThat(item.left()).isEqualTo(invoice.left());
            assertThat(item.interest()).isEqualTo(invoice.interest());
            assertThat(history.isHeld(invoice.number())).as("held: %s", item).isFalse();
        }
        boolean copy = demand.noticeId().endsWith(".2");
        for (DemandForPayment earlier : known.demands()) {
            boolean same = demand.invoices().stream().anyMatch(invoice -> earlier.names(invoice.number()));
            if (same && !earlier.bounced() && earlier.kind() != DemandKind.REMINDER && !copy) {
                assertThat(earlier.runsOn(day))
                        .as("runs over it: %s", earlier.noticeId())
                        .isFalse();
                assertThat(demand.kind()).as("after %s", earlier.noticeId()).isGreaterThanOrEqualTo(earlier.kind());
            }
        }
        if (demand.kind() != DemandKind.REMINDER) {
            paidExactlyItIsSettled(demand, history);
        }
    }

    private static void paidExactlyItIsSettled(DemandForPayment demand, CustomerLedger ledger, LocalDate on) {
        List<LedgerEntry> entries = Stream.concat(
                        ledger.entries().stream(), Stream.of(new Payment("exact", on, demand.total(), null, "", "S")))
                .toList();
        Account account =
                Account.of(entries, ledger.demands(), RATES, demand.payBy().plusDays(1));
        for (OverdueInvoice invoice : demand.invoices()) {
            assertThat(account.left(invoice.number())).as("left of %s", invoice).isEqualTo(Pln.ZERO);
        }
    }

    private static void paidExactlyItIsSettled(DemandForPayment demand, RandomHistory history) {
        paidExactlyItIsSettled(demand, history.ledger(), demand.payBy());
        paidExactlyItIsSettled(demand, history.ledger(), demand.issuedOn().plusDays(1));
    }

    /** On the day an invoice goes out, all that is overdue and free is in somebody's hands. */
    private static void nothingIsMissing(RandomHistory history) {
        if (!history.billedToday()) {
            return;
        }
        LocalDate today = history.today();
        CustomerLedger ledger = history.ledger();
        String period = today.toString().substring(0, 7);
        boolean demandedThisMonth =
                ledger.demand("W-101001-" + period + "-demand").isPresent();
        for (OpenItem item : ledger.account(RATES, today).overdueItems()) {
            boolean inHand = Stream.concat(
                            ledger.demands().stream().filter(demand -> !demand.bounced()),
                            ledger.proposals().stream()
                                    .filter(proposal -> proposal.isWaiting())
                                    .map(proposal -> proposal.demand()))
                    .anyMatch(letter -> letter.names(item.invoiceNumber()));
            assertThat(inHand || demandedThisMonth || history.isHeld(item.invoiceNumber()))
                    .as("nobody demands %s on %s", item, today)
                    .isTrue();
        }
    }

    private static void addsUp(Account account) {
        Money left = account.openItems().stream().map(OpenItem::left).reduce(Pln.ZERO, Money::plus);
        assertThat(left.isZero() || account.overpayment().isZero()).isTrue();
        assertThat(left.minus(account.overpayment())).isEqualTo(account.balance());
        if (!account.statement().isEmpty()) {
            assertThat(account.statement().getLast().balance()).isEqualTo(account.balance());
        }
    }

    private static void agreesWithTheModel(CustomerLedger ledger, RandomHistory history) {
        for (int days = 0; days < 700; days += 97) {
            LocalDate day = history.today().minusDays(days);
            Account account = Account.of(ledger.entries(), RATES, day);
            List<String> computed = new ArrayList<>(account.openItems().stream()
                    .map(item -> item.invoiceNumber() + " " + item.left().getAmountMinorLong() + " "
                            + item.interest().getAmountMinorLong())
                    .toList());
            computed.add("credit " + account.overpayment().getAmountMinorLong());
            assertThat(computed).as("as of %s", day).isEqualTo(SimpleAccount.of(ledger.entries(), day));

            var shuffled = new ArrayList<>(ledger.entries());
            Collections.shuffle(shuffled, new Random(days));
            assertThat(Account.of(shuffled, RATES, day)).isEqualTo(account);
        }
    }

    static Buyer buyer(boolean byEmail) {
        Buyer buyer = Buyer.of(aCustomer()
                .numbered("101001")
                .withEInvoiceConsent()
                .withEmail("klient@example.pl")
                .build());
        return byEmail ? buyer : buyer.byPost();
    }
}
