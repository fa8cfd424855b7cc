package pl.ebok.archive.documents;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import pl.ebok.archive.documents.InvoicePage.AccountRow;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Settlement;

/** What else stood on the account: an overpayment that this invoice takes up, arrears that are still to be paid. */
final class AccountTable {
    private AccountTable() {}

    static List<AccountRow> of(Invoice invoice) {
        Settlement stated = invoice.settlement();
        List<AccountRow> rows = new ArrayList<>();
        if (stated.isNothing()) {
            return rows;
        }
        rows.add(row("Ta faktura", invoice.amount(), false));
        if (stated.overpayment().isPositive()) {
            rows.add(row("Nadpłata z wcześniejszych wpłat", stated.overpayment().negated(), false));
            rows.add(row("Do zapłaty za tę fakturę", invoice.toPay(), true));
        }
        if (stated.charges().isPositive()) {
            rows.add(row("Zaległość z wcześniejszych faktur", stated.arrears(), false));
            rows.add(row("Odsetki ustawowe za opóźnienie", stated.interest(), false));
            rows.add(row("Razem z zaległością", invoice.toPay().plus(stated.charges()), true));
        }
        return rows;
    }

    private static AccountRow row(String name, Money amount, boolean strong) {
        return new AccountRow(name, Polish.amount(amount), strong);
    }
}
