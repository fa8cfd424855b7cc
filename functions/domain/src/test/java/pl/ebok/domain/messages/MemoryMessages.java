package pl.ebok.domain.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages in the order in which they were sent, each id once. */
public final class MemoryMessages implements Messages {
    public static final Letterhead LETTERHEAD = new Letterhead(new Sender(
            "Wodociągi", "ul. Wodna 1, 7:00-15:00", "957 000 000", "bok@example.pl", "https://ebok.example.pl"));

    private final Map<String, Message> sent = new LinkedHashMap<>();

    public List<Message> sent() {
        return List.copyOf(sent.values());
    }

    @Override
    public void send(Message message) {
        sent.putIfAbsent(message.id(), message);
    }
}
