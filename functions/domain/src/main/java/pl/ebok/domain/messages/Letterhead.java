package pl.ebok.domain.messages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Sets letters as the office sends them: Polish first, English below, signed in both. */
public final class Letterhead {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.MM.yyyy", Locale.ROOT);
    private static final String BETWEEN = "\n\n----------------------------------------\n\n";

    private final Sender sender;

    public Letterhead(Sender sender) {
        this.sender = sender;
    }

    /** A day as letters write it: {@code "5.11.2026"}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public Sender sender() {
        return sender;
    }

    /**
     * A letter.
     *
     * @param id says what it is about; a letter of the same id is sent once
     */
    public Message letter(String id, String to, Part pl, Part en) {
        String text = "Dzień dobry,\n\n" + pl.text() + "\n\nZ poważaniem\n" + signature() + BETWEEN + "Hello,\n\n"
                + en.text() + "\n\nYours sincerely\n" + signature() + "\n";
        return new Message(id, to, pl.subject() + " / " + en.subject(), text);
    }

    private String signature() {
        return sender.name() + "\n" + sender.office() + "\ntel. " + sender.phone() + ", " + sender.email() + "\n"
                + sender.webUrl();
    }

    /** A letter's subject and text in one language. */
    public record Part(String subject, String text) {}
}
