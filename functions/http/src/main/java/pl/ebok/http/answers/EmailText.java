package pl.ebok.http.answers;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** An e-mail address that a caller sent; kept in lower case, as addresses are compared. */
public final class EmailText {
    private static final int MAX = 254;
    private static final Pattern FORM = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]+");
    private static final Text EXPECTED = new Text("adres e-mail", "an e-mail address");

    private EmailText() {}

    public static String read(Fields fields, String name) {
        return checked(fields, name, fields.text(name, MAX));
    }

    public static @Nullable String optional(Fields fields, String name) {
        String email = fields.optionalText(name, MAX);
        return email == null ? null : checked(fields, name, email);
    }

    private static String checked(Fields fields, String name, String email) {
        if (!email.isEmpty() && !FORM.matcher(email).matches()) {
            fields.violation(name, EXPECTED);
        }
        return email.toLowerCase(Locale.ROOT);
    }
}
