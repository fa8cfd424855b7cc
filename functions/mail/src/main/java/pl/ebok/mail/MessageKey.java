package pl.ebok.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** Where a message lies in the mail table; a queue carries no more of it, so that nothing personal lies there. */
record MessageKey(String pk, String sk) {
    private static final int ANY_LENGTH = 2_048;

    static MessageKey of(Item item) {
        return new MessageKey(item.pk(), item.sk());
    }

    static MessageKey of(Map<String, @Nullable Object> body) {
        var fields = new Fields(body);
        var key = new MessageKey(fields.text("pk", ANY_LENGTH), fields.text("sk", ANY_LENGTH));
        fields.check();
        return key;
    }

    String json() {
        return Json.write(Json.map("pk", pk, "sk", sk));
    }
}
