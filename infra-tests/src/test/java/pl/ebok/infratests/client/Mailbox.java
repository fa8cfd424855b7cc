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

    /** A message by subject and text. */
    public record Mail(String subject, String text) {}

    /** Messages to an address, oldest first, in the emulator's own shape. */
    public List<Map<String, Object>> to(String address) {
        byte[] answer = Api.download(stack.output("awsEndpoint") + "/_ministack/ses/messages");
        return messages(new String(answer, StandardCharsets.UTF_8)).stream()
                .filter(message -> String.valueOf(message.get("To")).contains(address))
                .toList();
    }

    /** The newest message to an address with that beginning of its subject, once it is there. */
    public Mail newest(String address, String subject) {
        return newest(address, subject, "");
    }

    /** The same, of those that hold a text. */
    public Mail newest(String address, String subject, String text) {
        return Waiting.until(
                "an e-mail \"%s…\" with \"%s\"".formatted(subject, text),
                () -> withSubject(address, subject).reversed().stream()
                        .filter(mail -> mail.text().contains(text))
                        .findFirst());
    }

    /** Messages to an address with that beginning of their subject, oldest first. */
    public List<Mail> withSubject(String address, String subject) {
        return to(address).stream()
                .map(message ->
                        new Mail(String.valueOf(message.get("Subject")), String.valueOf(message.get("BodyText"))))
                .filter(mail -> mail.subject().startsWith(subject))
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
