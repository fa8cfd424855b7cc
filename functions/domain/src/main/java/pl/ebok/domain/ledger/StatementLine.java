package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A line of the account statement.
 *
 * @param reference invoice number, payment id or notice id
 * @param amount PLN; positive when it adds to what is owed
 * @param balance PLN after this line; negative is an overpayment
 */
public record StatementLine(LocalDate on, Kind kind, String reference, String title, Money amount, Money balance) {
    /** What kind of booking a line is. */
    public enum Kind {
        INVOICE,
        CORRECTION,
        PAYMENT,
        INTEREST,
        /** Interest of the days in which a demand was paid in time. */
        INTEREST_FORGIVEN,
        FEE,
        REFUND,
        REVERSAL,
        WRITE_OFF
    }
}
