package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a payment stands on a bank statement, and what the statement says of it beside day and amount.
 *
 * @param account the account the statement is of, however the file spells it
 * @param statement number or id of the statement
 * @param place of the entry in the statement, from 1
 * @param file what tells one drop of a file from every other: the same for the same drop read again
 * @param valuedOn the value date, where it is given
 * @param reference the bank's own for the transaction; absent where it gives none, or a placeholder
 * @param payerAccount the account it was paid from, where it is known
 * @param formerId the id the payment would have had before transactions were told apart by reference and count
 */
public record OnStatement(
        String account,
        String statement,
        int place,
        String file,
        @Nullable LocalDate valuedOn,
        @Nullable String reference,
        @Nullable String payerAccount,
        @Nullable String formerId) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 12;
    private static final Pattern COUNTRY = Pattern.compile("^PL(?=\\d)");

    public OnStatement {
        account = COUNTRY.matcher(account.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))
                .replaceFirst("");
        reference = BankReference.of(reference).orElse(null);
    }

    /** Sorts payments of a day as their statements have them: by number of the statement, then by place. */
    public String order() {
        String number = DIGITS.matcher(statement).replaceAll(OnStatement::padded);
        return "%s#%06d".formatted(number, place);
    }

    private static String padded(MatchResult digits) {
        String number = digits.group();
        return "0".repeat(Math.max(0, LONGEST_NUMBER - number.length())) + number;
    }
}
