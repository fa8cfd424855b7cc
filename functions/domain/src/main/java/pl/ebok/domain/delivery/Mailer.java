package pl.ebok.domain.delivery;

/** Sends letters by e-mail. */
public interface Mailer {
    /** Sends a letter with its document attached, and returns the message id under which events about it come. */
    String send(Letter letter);
}
