package pl.ebok.domain.messages;

/** Sets letters as the office sends them, in both languages: the one of the person is chosen when the letter goes out. */
public final class Letterhead {
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
     * @param kind names its text among the {@linkplain LetterTexts texts of letters}
     * @param facts what its text asks for; the pages' address, the office's phone and e-mail are known
     */
    public Message letter(String id, String to, String kind, Facts facts) {
        facts.and("web", sender.webUrl()).and("phone", sender.phone()).and("officeEmail", sender.email());
        return new Message(
                id,
                to,
                LetterTexts.of(kind, Language.PL, facts.asMap()),
                LetterTexts.of(kind, Language.EN, facts.asMap()));
    }

    /** A letter's subject and text in one language. */
    public record Part(String subject, String text) {}
}
