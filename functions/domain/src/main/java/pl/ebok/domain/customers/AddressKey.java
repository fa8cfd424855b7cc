package pl.ebok.domain.customers;

import java.util.Arrays;
import java.util.Locale;
import pl.ebok.domain.typed.Typed;

/**
 * An address as people type it, reduced to what has to agree. Case, spaces, hyphens, dots and marks on letters do not
 * count, nor does what people leave out of a street's name: "ul. Św. Jana Kantego" and "Kantego" are one street.
 */
public record AddressKey(String value) {
    public static AddressKey of(String postalCode, String street, String building) {
        return new AddressKey(Typed.key(postalCode) + "|" + street(street) + "|" + Typed.key(building));
    }

    public static AddressKey of(Address address) {
        return of(address.postalCode(), address.street(), address.building());
    }

    /** The last word stays whatever it is: a street may be called after a first name alone. */
    private static String street(String street) {
        String plain = Typed.withoutMarks(Typed.line(street)).toLowerCase(Locale.ROOT);
        String[] words = plain.split("[^\\p{L}\\p{N}]+", -1);
        int last = words.length - 1;
        while (last > 0 && words[last].isEmpty()) {
            last--;
        }
        var key = new StringBuilder();
        Arrays.stream(words, 0, last)
                .filter(word -> !StreetWords.mayBeLeftOut(word))
                .forEach(key::append);
        return key.append(words[last]).toString();
    }
}
