package pl.ebok.complaints;

import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** What letters about complaints need to know of the utility: its office's mailbox and its pages. */
record Utility(String email, String webUrl) {
    private static final int LONG = 500;

    static Utility of(String json) {
        var fields = new Fields(Json.object(json));
        return new Utility(fields.text("email", LONG), fields.text("webUrl", LONG));
    }
}
