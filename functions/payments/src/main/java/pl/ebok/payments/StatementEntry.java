package pl.ebok.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a statement as the file has it; nothing is believed yet.
 *
 * @param line of the file where it begins
 * @param place the statement and the entry's number in it, for the report
 * @param account the account the statement is of
 * @param statement number or id of the statement
 * @param number of the payment in the statement, from 1; payments inside one entry are counted each
 * @param reference the bank's own for the transaction; absent where it gives none
 * @param direction {@code C} for money that came in; {@code D}, {@code RC} and {@code RD} for the others
 * @param status {@code BOOK} once it is final
 * @param day when it was booked, or its value date
 * @param valued its value date
 * @param paidTo where an account number of the customer may stand
 * @param payerAccount the account it was paid from
 * @param former what its id was once made of
 */
record StatementEntry(
        long line,
        String place,
        String account,
        String statement,
        int number,
        @Nullable String reference,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String direction,
        String status,
        @Nullable String day,
        @Nullable String valued,
        List<String> paidTo,
        String title,
        @Nullable String payer,
        @Nullable String payerAccount,
        Former former) {
    StatementEntry {
        paidTo = List.copyOf(paidTo);
    }

    /** Statement and reference as ids were made of them before references and counts told transactions apart. */
    record Former(String statement, @Nullable String reference) {}
}
