package pl.ebok.visits;

import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** What letters about visits need to know of the utility: where its office is. */
record Utility(String address) {
    private static final int LONG = 500;

    static Utility of(String json) {
        return new Utility(new Fields(Json.object(json)).text("address", LONG));
    }
}
