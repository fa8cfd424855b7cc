package pl.ebok.domain.customers;

import org.jspecify.annotations.Nullable;

/** A Polish postal address; {@code flat} is absent for a house. */
public record Address(
        String street, String building, @Nullable String flat, String postalCode, String city) {

    /** Street, building and flat in one line: {@code "Ogrodowa 73/5"}. */
    public String streetLine() {
        return street + " " + building + (flat == null ? "" : "/" + flat);
    }

    /** Postal code and city in one line. */
    public String cityLine() {
        return postalCode + " " + city;
    }
}
