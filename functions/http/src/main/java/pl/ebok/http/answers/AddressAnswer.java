package pl.ebok.http.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Address;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** An address in answers and requests. */
public final class AddressAnswer {
    private static final String POSTAL_CODE = "\\d{2}-\\d{3}";

    private AddressAnswer() {}

    public static Map<String, @Nullable Object> of(Address address) {
        return Json.map(
                "street", address.street(),
                "building", address.building(),
                "flat", address.flat(),
                "postalCode", address.postalCode(),
                "city", address.city());
    }

    public static @Nullable Map<String, @Nullable Object> orNull(@Nullable Address address) {
        return address == null ? null : of(address);
    }

    /** Reads an address that a caller sent. */
    public static Address read(Fields fields) {
        String postalCode = fields.text("postalCode", 6);
        if (!postalCode.isEmpty() && !postalCode.matches(POSTAL_CODE)) {
            fields.violation("postalCode", new Text("kod pocztowy w postaci 00-000", "a postal code as 00-000"));
        }
        return new Address(
                fields.text("street", 100),
                fields.text("building", 16),
                fields.optionalText("flat", 16),
                postalCode,
                fields.text("city", 100));
    }
}
