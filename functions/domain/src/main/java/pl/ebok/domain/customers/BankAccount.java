package pl.ebok.domain.customers;

import java.math.BigInteger;
import java.util.Optional;

/** A Polish account number (NRB): 26 digits, the first two of them a check over the rest (mod 97). */
public record BankAccount(String nrb) {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    /** "PL" as digits (P = 25, L = 21), followed by the place of the check digits. */
    private static final String COUNTRY_AND_CHECK = "252100";

    public BankAccount {
        if (!nrb.matches("\\d{26}")) {
            throw new IllegalArgumentException("an account number has 26 digits");
        }
        if (!nrb.startsWith(checkDigits(nrb.substring(2)))) {
            throw new IllegalArgumentException("the check digits of the account number do not fit");
        }
    }

    /** The account of 26 digits that may be a number of something else. */
    public static Optional<BankAccount> of(String digits) {
        boolean fits = digits.matches("\\d{26}") && digits.startsWith(checkDigits(digits.substring(2)));
        return fits ? Optional.of(new BankAccount(digits)) : Optional.empty();
    }

    private static String checkDigits(String bban) {
        int check =
                98 - new BigInteger(bban + COUNTRY_AND_CHECK).mod(NINETY_SEVEN).intValue();
        return String.format("%02d", check);
    }

    /** In groups as people read it: {@code "66 1020 5226 …"}. */
    public String grouped() {
        return nrb.substring(0, 2) + nrb.substring(2).replaceAll("(.{4})", " $1");
    }

    @Override
    public String toString() {
        return nrb;
    }
}
