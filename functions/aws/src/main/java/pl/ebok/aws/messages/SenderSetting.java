package pl.ebok.aws.messages;

import pl.ebok.domain.messages.Sender;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** The utility as the setting {@code UTILITY} describes it, for the signature of letters. */
public final class SenderSetting {
    private static final int ANY_LENGTH = 1_000;

    private SenderSetting() {}

    public static Sender of(String setting) {
        var utility = new Fields(Json.object(setting));
        var sender = new Sender(
                utility.text("name", ANY_LENGTH),
                utility.text("office", ANY_LENGTH),
                utility.text("phone", ANY_LENGTH),
                utility.text("email", ANY_LENGTH),
                utility.text("webUrl", ANY_LENGTH));
        utility.check();
        return sender;
    }
}
