package pl.ebok.domain.billing;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Nip;

/**
 * The text of a QR code that Polish banks' apps read as a transfer: nine fields between bars, at most 160 characters.
 * The fields: NIP, country, account, grosze (six digits), receiver, title and three reserved ones.
 */
public final class PaymentQr {
    private static final int NAME_LENGTH = 20;
    private static final int TITLE_LENGTH = 32;
    private static final int[] RESERVE_LENGTHS = {20, 12, 24};
    private static final int AMOUNT_DIGITS = 6;
    private static final int LONGEST_AMOUNT_DIGITS = 7;
    private static final int LONGEST = 160;

    private PaymentQr() {}

    /** A transfer of that amount, PLN gross, zero or more. */
    public static String of(@Nullable Nip nip, BankAccount account, Money amount, String name, String title) {
        return of(nip == null ? "" : nip.value(), account.nrb(), amount.getAmountMinorLong(), name, title, "", "", "");
    }

    /** The same with the reserved fields; {@code nip} may be empty, {@code grosze} has at most seven digits. */
    static String of(
            String nip,
            String account,
            long grosze,
            String name,
            String title,
            String reserve1,
            String reserve2,
            String reserve3) {
        String amount = ("%0" + AMOUNT_DIGITS + "d").formatted(grosze);
        if (grosze < 0 || amount.length() > LONGEST_AMOUNT_DIGITS) {
            throw new IllegalArgumentException("the code carries 0.00 to 99,999.99 PLN");
        }
        // A seventh digit of the amount is taken from the last field.
        int last = RESERVE_LENGTHS[2] - (amount.length() - AMOUNT_DIGITS);
        String text = String.join(
                "|",
                nip,
                "PL",
                account,
                amount,
                field(name, NAME_LENGTH),
                field(title, TITLE_LENGTH),
                field(reserve1, RESERVE_LENGTHS[0]),
                field(reserve2, RESERVE_LENGTHS[1]),
                field(reserve3, last));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("the code has at most 160 characters");
        }
        return text;
    }

    /** Shortened to whole characters, without the separator and without a blank at its ends. */
    private static String field(String text, int length) {
        String clean = text.replace('|', ' ').strip();
        int end = clean.offsetByCodePoints(0, Math.min(length, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end).strip();
    }
}
