package pl.ebok.mail;

import java.util.Objects;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** The utility as its mails name it; {@code register} is its entry in the register of companies. */
record Utility(
        String name,
        String nip,
        String address,
        String office,
        String phone,
        String email,
        String webUrl,
        String register) {
    private static final int LONG = 500;

    static Utility of(String json) {
        var fields = new Fields(Json.object(json));
        var utility = new Utility(
                fields.text("name", LONG),
                fields.text("nip", LONG),
                fields.text("address", LONG),
                fields.text("office", LONG),
                fields.text("phone", LONG),
                fields.text("email", LONG),
                fields.text("webUrl", LONG),
                Objects.requireNonNullElse(fields.optionalText("register", LONG), ""));
        fields.check();
        return utility;
    }
}
