package pl.ebok.domain.billing;

import pl.ebok.domain.customers.PathId;

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

    /** The number made safe for a path. */
    public String id() {
        return PathId.of(value);
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
