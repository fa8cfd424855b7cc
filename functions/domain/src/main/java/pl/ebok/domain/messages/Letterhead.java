package pl.ebok.domain.messages;

/** Sets letters as the office sends them: Polish first, English below, signed in both. */
public final class Letterhead {
    private static final String BETWEEN = "\n\n----------------------------------------\n\n";

    private final Sender sender;

    public Letterhead(Sender sender) {
        this.sender = sender;
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
