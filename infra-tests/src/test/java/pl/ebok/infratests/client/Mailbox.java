package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The mail that left the e-BOK, as the emulator keeps it. */
public final class Mailbox {
    private final Stack stack;

    public Mailbox(Stack stack) {
        this.stack = stack;
    }

    /** Messages to an address, oldest first, in the emulator's own shape. */
    public List<Map<String, Object>> to(String address) {
        byte[] answer = Api.download(stack.output("awsEndpoint") + "/_ministack/ses/messages");
        return messages(new String(answer, StandardCharsets.UTF_8)).stream()
                .filter(message -> String.valueOf(message.get("To")).contains(address))
                .toList();
    }

    @SuppressWarnings("unchecked") // the emulator lists messages by account
    private static List<Map<String, Object>> messages(String json) {
        try {
            var accounts = (Map<String, List<Map<String, Object>>>)
                    JSON.std.mapFrom(json).get("messages");
            return accounts.values().stream().flatMap(Collection::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
