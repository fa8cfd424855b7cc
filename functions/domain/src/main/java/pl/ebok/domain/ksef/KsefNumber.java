package pl.ebok.domain.ksef;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.ebok.domain.customers.Nip;

/**
 * The number KSeF gives an invoice: seller's NIP, day of acceptance, twelve hexadecimal digits and a check of two, e.g.
 * {@code 5265877635-20250826-0100001AF629-AF}.
 */
public record KsefNumber(String value) {
    static final int LENGTH = 35;

    private static final Pattern FORM = Pattern.compile("(\\d{10})-(\\d{8})-[0-9A-F]{12}-[0-9A-F]{2}");
    private static final int CHECKED = 32;

    public KsefNumber {
        var form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalArgumentException("a KSeF number is NIP, day, twelve hexadecimal digits and a check");
        }
        // Both check themselves.
        var _ = new Nip(form.group(1));
        var _ = day(form.group(2));
        if (!value.endsWith("-" + Crc8.of(value.substring(0, CHECKED)))) {
            throw new IllegalArgumentException("the check of the KSeF number does not fit");
        }
    }

    /** Empty for what is not a KSeF number. */
    public static Optional<KsefNumber> parse(String text) {
        try {
            return Optional.of(new KsefNumber(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public Nip seller() {
        return new Nip(value.substring(0, 10));
    }

    /** The day on which KSeF took the invoice in for processing. */
    public LocalDate takenInOn() {
        return day(value.substring(11, 19));
    }

    private static LocalDate day(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("no such day in a KSeF number", none);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
