package pl.ebok.domain.ksef;

import java.util.Optional;
import java.util.regex.Pattern;
import pl.ebok.domain.customers.Nip;

/**
 * A collective number, under which a buyer pays up to 500 invoices at once: NIP, {@code IZ} with the month, twelve
 * hexadecimal digits and a check of two. Which invoices it stands for, only KSeF knows.
 */
public record CollectiveNumber(String value) {
    static final int LENGTH = 35;

    private static final Pattern FORM = Pattern.compile("(\\d{10})-IZ20\\d{2}(0[1-9]|1[0-2])-[0-9A-F]{12}-[0-9A-F]{2}");
    private static final int CHECKED = LENGTH - 3;

    public CollectiveNumber {
        var form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a collective number is NIP, IZ with a month, twelve digits and a check");
        }
        var _ = new Nip(form.group(1));
        if (!value.endsWith("-" + Crc8.of(value.substring(0, CHECKED)))) {
            throw new IllegalArgumentException("the check of the collective number does not fit");
        }
    }

    /** Empty for what is not a collective number. */
    public static Optional<CollectiveNumber> parse(String text) {
        try {
            return Optional.of(new CollectiveNumber(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
