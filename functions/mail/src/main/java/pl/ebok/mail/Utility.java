package pl.ebok.mail;

import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** The utility as it signs its letters. */
record Utility(String name, String phone, String email, String webUrl) {
    private static final int LONG = 500;

    static Utility of(String json) {
        var fields = new Fields(Json.object(json));
        return new Utility(
                fields.text("name", LONG),
                fields.text("phone", LONG),
                fields.text("email", LONG),
                fields.text("webUrl", LONG));
    }
}
