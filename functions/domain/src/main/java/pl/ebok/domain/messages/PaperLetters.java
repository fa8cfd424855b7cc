package pl.ebok.domain.messages;

/** Takes letters to be printed and posted; each id is printed once. */
public interface PaperLetters {
    void post(PaperLetter letter);
}
