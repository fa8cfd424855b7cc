package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.money.Pln;

/**
 * A customer's account as of a day, computed from its entries: nothing is kept that could disagree with them.
 *
 * @param balance PLN owed on all invoices, without interest; negative is an overpayment
 * @param openItems oldest due date first
 * @param statement in order, with a running balance that ends at {@code balance}
 */
public record Account(LocalDate asOf, Money balance, List<OpenItem> openItems, List<StatementLine> statement) {
    public Account {
        openItems = List.copyOf(openItems);
        statement = List.copyOf(statement);
    }

    /** Replays the entries up to a day; what is booked for a later one changes nothing of it. */
    public static Account of(
            List<? extends LedgerEntry> entries, List<DemandForPayment> demands, InterestRates rates, LocalDate asOf) {
        return Replay.asOf(entries, demands, rates, asOf);
    }

    /** An account that no demand was ever about. */
    public static Account of(List<? extends LedgerEntry> entries, InterestRates rates, LocalDate asOf) {
        return of(entries, List.of(), rates, asOf);
    }

    /** PLN owed on invoices past their due date, without interest. */
    public Money overdue() {
        return overdueItems().stream().map(OpenItem::left).reduce(Pln.ZERO, Money::plus);
    }

    /** PLN interest on what is overdue. */
    public Money interest() {
        return openItems.stream().map(OpenItem::interest).reduce(Pln.ZERO, Money::plus);
    }

    public List<OpenItem> overdueItems() {
        return openItems.stream().filter(OpenItem::isOverdue).toList();
    }

    /** PLN paid in excess, 0 when there is none. */
    public Money overpayment() {
        return balance.isNegative() ? balance.negated() : Pln.ZERO;
    }

    /** PLN left on an invoice, 0 when it is settled. */
    public Money left(InvoiceNumber number) {
        return openItem(number).map(OpenItem::left).orElse(Pln.ZERO);
    }

    public Optional<OpenItem> openItem(InvoiceNumber number) {
        return openItems.stream()
                .filter(item -> item.invoiceNumber().equals(number))
                .findFirst();
    }
}
