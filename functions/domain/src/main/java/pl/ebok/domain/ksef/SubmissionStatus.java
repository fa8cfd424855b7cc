package pl.ebok.domain.ksef;

/** Where an invoice stands on its way to KSeF. */
public enum SubmissionStatus {
    /** A correction that waits for the number of what it corrects. */
    HELD,
    /** To be sent. */
    WAITING,
    /** In a session whose result is not known yet. */
    SENT,
    /** Has its number. */
    ACCEPTED,
    /** Refused, or tried in vain: a clerk decides. */
    REJECTED;

    /** Whether nothing more happens by itself. */
    public boolean isFinal() {
        return this == ACCEPTED || this == REJECTED;
    }
}
