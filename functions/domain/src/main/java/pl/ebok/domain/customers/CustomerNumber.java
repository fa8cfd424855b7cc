package pl.ebok.domain.customers;

import pl.ebok.domain.typed.Typed;

/** The number under which the utility knows a customer, as printed on every invoice. */
public record CustomerNumber(String value) implements Comparable<CustomerNumber> {
    public CustomerNumber {
        if (!value.matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("a customer number has 1 to 32 letters, digits or hyphens");
        }
    }

    /** As a customer types it: spaces, dots, slashes and the kind of hyphen do not count. */
    public static CustomerNumber typed(String text) {
        return new CustomerNumber(Typed.line(text).replaceAll("\\p{Pd}", "-").replaceAll("[\\s./\\\\]", ""));
    }

    @Override
    public int compareTo(CustomerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
