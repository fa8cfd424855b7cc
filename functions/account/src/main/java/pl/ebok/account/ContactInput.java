package pl.ebok.account;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.Change;
import pl.ebok.domain.account.ContactChange;
import pl.ebok.domain.customers.Address;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.answers.AddressAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Reads a change of contact data: what is absent stays, what is null goes. */
final class ContactInput {
    private static final Set<String> FIELDS = Set.of("email", "phone", "correspondenceAddress", "version");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{6,24}");
    private static final Text UNKNOWN = new Text("nieznane pole", "an unknown field");

    private ContactInput() {}

    static ContactChange read(ApiRequest request) {
        Fields body = request.body();
        onlyKnown(body, FIELDS);
        var change = new ContactChange(body.optionalEmail("email"), phone(body), address(body), version(request, body));
        if (body.raw().containsKey("email") && !body.has("email")) {
            body.violation("email", new Text("adresu e-mail nie można usunąć", "the e-mail cannot be removed"));
        }
        body.check();
        return change;
    }

    /** Refuses a field the contract does not know: a misspelt one must not look as if it was changed. */
    static void onlyKnown(Fields body, Set<String> known) {
        body.raw().keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> body.violation(field, UNKNOWN));
    }

    private static Change<String> phone(Fields body) {
        if (!body.raw().containsKey("phone")) {
            return Change.none();
        }
        String phone = body.optionalText("phone", 24);
        if (phone != null && !phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            body.violation("phone", new Text("numer telefonu", "a phone number"));
        }
        return Change.to(phone);
    }

    private static Change<Address> address(Fields body) {
        Map<String, ?> raw = body.raw();
        if (!raw.containsKey("correspondenceAddress")) {
            return Change.none();
        }
        Fields address = body.optionalObject("correspondenceAddress");
        return Change.to(address == null ? null : AddressAnswer.read(address));
    }

    /** In the body, or as {@code If-Match: "3"}. */
    private static @Nullable Long version(ApiRequest request, Fields body) {
        String ifMatch = request.header("If-Match");
        if (ifMatch == null || body.has("version")) {
            return body.optionalWholeNumber("version", 0, Long.MAX_VALUE);
        }
        String number = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (!number.matches("\\d{1,18}")) {
            body.violation("If-Match", new Text("numer wersji", "a version number"));
            return null;
        }
        return Long.valueOf(number);
    }
}
