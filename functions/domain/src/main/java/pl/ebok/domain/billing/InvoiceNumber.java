package pl.ebok.domain.billing;

/**
 * The number printed on an invoice. New ones are {@code FV/<contract number>/<consecutive number>}; those of an
 * earlier system are kept as they are.
 */
public record InvoiceNumber(String value) implements Comparable<InvoiceNumber> {
    public InvoiceNumber {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("an invoice number has 1 to 64 characters");
        }
    }

    /** The next number of a series. */
    public static InvoiceNumber of(String series, int sequence) {
        return new InvoiceNumber("FV/%s/%04d".formatted(series, sequence));
    }

    /** The number made safe for a path: a slash becomes a hyphen, what is neither letter, digit nor dot is escaped. */
    public String id() {
        var id = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '/') {
                id.append('-');
            } else if (c == '.' || (c < 128 && Character.isLetterOrDigit(c))) {
                id.append(c);
            } else {
                id.append("_%04x".formatted((int) c));
            }
        }
        return id.toString();
    }

    @Override
    public int compareTo(InvoiceNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
