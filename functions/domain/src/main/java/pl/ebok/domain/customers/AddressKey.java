package pl.ebok.domain.customers;

import java.util.Locale;

/** An address as people type it, reduced to what has to agree: case, spaces and "ul." do not count. */
public record AddressKey(String value) {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    public static AddressKey of(String postalCode, String street, String building) {
        return new AddressKey(postalCode.replaceAll("\\D", "") + "|" + street(street) + "|"
                + plain(building).replace(" ", ""));
    }

    public static AddressKey of(Address address) {
        return of(address.postalCode(), address.street(), address.building());
    }

    private static String street(String street) {
        return plain(street).replaceFirst("^(ul\\.|ulica )\\s*", "");
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(POLISH).replaceAll("\\s+", " ");
    }
}
