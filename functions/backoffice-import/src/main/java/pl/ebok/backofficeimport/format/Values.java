package pl.ebok.backofficeimport.format;

import java.util.function.Function;
import pl.ebok.domain.customers.Address;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Values the format has in several places. */
final class Values {
    static final int NUMBER_LENGTH = 64;
    static final int NAME_LENGTH = 200;
    private static final int STREET_LENGTH = 100;
    private static final int BUILDING_LENGTH = 16;
    private static final Text REQUIRED = new Text("pole jest wymagane", "this field is required");
    private static final Text POSTAL_CODE = new Text("kod w postaci 00-000", "a code as 00-000");

    private Values() {}

    /** A required text turned into a value; the neutral one, with a violation, where it is missing or wrong. */
    static <T> T required(Fields fields, String name, Function<String, T> parse, Text expected, T neutral) {
        T value = fields.parsed(name, parse, expected, neutral);
        if (value == null) {
            fields.violation(name, REQUIRED);
            return neutral;
        }
        return value;
    }

    /** Text as it is, where it matches. */
    static Function<String, String> matching(String pattern) {
        return text -> {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException("not as expected");
            }
            return text;
        };
    }

    static Address address(Fields owner) {
        Fields address = owner.object("address");
        return new Address(
                address.text("street", STREET_LENGTH),
                address.text("building", BUILDING_LENGTH),
                address.optionalText("flat", BUILDING_LENGTH),
                required(address, "postalCode", matching("\\d{2}-\\d{3}"), POSTAL_CODE, ""),
                address.text("city", STREET_LENGTH));
    }
}
