package pl.ebok.domain.delivery;

import java.time.Instant;
import java.time.LocalDate;
import pl.ebok.domain.billing.ArchiveKey;

/** Which letters went out, so that none goes twice and an event about one finds it. */
public interface SentLetters {
    /**
     * What is kept of a letter that was sent by e-mail.
     *
     * @param sentOn the business day
     * @param sentAt the clock's time
     */
    record Sent(ArchiveKey document, LocalDate sentOn, Instant sentAt) {}

    /** What is known under a message id. */
    sealed interface Trace {
        /** A letter. */
        record OfLetter(Sent letter) implements Trace {}

        /** An e-mail that is no letter. */
        record OfOtherMail() implements Trace {}

        /** Nothing, or nothing yet: an event may overtake the note of the sending. */
        record None() implements Trace {}
    }

    /** What comes of claiming a letter. */
    sealed interface Claim {
        /** It is the caller's to send. */
        record Granted() implements Claim {}

        /** Someone is sending it at this moment, or was when it crashed: come again. */
        record Busy() implements Claim {}

        /** It went out on that day. */
        record Done(LocalDate sentOn) implements Claim {}
    }

    /** Claims a letter for sending. A claim lapses after a while, so that a crash does not keep the letter back for ever. */
    Claim claim(ArchiveKey document, Instant now);

    /** Notes that a letter was sent under that message id. */
    void sent(String messageId, Sent letter);

    /** Notes that a letter went into the print batch. */
    void printed(ArchiveKey document, LocalDate sentOn);

    /** Gives a claim up after a failure. */
    void release(ArchiveKey document);

    /** Notes that an e-mail that is no letter was sent, so that events about it need not be looked into. */
    void sentOther(String messageId);

    /** What was sent under a message id. */
    Trace byMessageId(String messageId);
}
