package pl.ebok.domain.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages in the order in which they were sent, each id once. */
public final class MemoryMessages implements Messages {
    public static final Letterhead LETTERHEAD = new Letterhead(new Sender(
            "Wodociągi", "ul. Wodna 1, 7:00-15:00", "957 000 000", "bok@example.pl", "https://ebok.example.pl"));

    private final Map<String, Message> sent = new LinkedHashMap<>();

    /** Subject and text in both languages, hard spaces as plain ones. */
    public static String words(Message letter) {
        return String.join(
                        "\n",
                        letter.pl().subject(),
                        letter.pl().text(),
                        letter.en().subject(),
                        letter.en().text())
                .replace('\u00a0', ' ');
    }

    public List<Message> sent() {
        return List.copyOf(sent.values());
    }

    @Override
    public void send(Message message) {
        sent.putIfAbsent(message.id(), message);
    }
}
