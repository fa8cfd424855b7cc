package pl.ebok.domain.sending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.ledger.Ledger;

/** Sends an archived document once, by e-mail with consent and else by post, and notes when it is due by that. */
public final class SendingLetters {
    private final Documents documents;
    private final SentLetters letters;
    private final Mailer mailer;
    private final PrintBatch printBatch;
    private final Ledger ledger;
    private final Clock clock;

    public SendingLetters(
            Documents documents,
            SentLetters letters,
            Mailer mailer,
            PrintBatch printBatch,
            Ledger ledger,
            Clock clock) {
        this.documents = documents;
        this.letters = letters;
        this.mailer = mailer;
        this.printBatch = printBatch;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is sent already is not sent again; only what may have been missed after sending is made up for. */
    public void apply(ArchiveKey key, Instant archivedAt) {
        switch (letters.claim(key, clock.instant())) {
            case SentLetters.Claim.Granted() -> send(letter(key, archivedAt));
            case SentLetters.Claim.Done(LocalDate sentOn) -> noteSent(key, sentOn);
            case SentLetters.Claim.Busy() ->
                throw new IllegalStateException("the letter is being sent; the event has to come again");
        }
    }

    private void send(Letter letter) {
        try {
            if (letter.byEmail()) {
                String messageId = mailer.send(letter);
                letters.sent(messageId, new SentLetters.Sent(letter.document(), letter.sentOn(), clock.instant()));
            } else {
                printBatch.add(letter);
                letters.printed(letter.document(), letter.sentOn());
            }
        } catch (RuntimeException failure) {
            letters.release(letter.document());
            throw failure;
        }
        noteSent(letter.document(), letter.sentOn());
    }

    private void noteSent(ArchiveKey key, LocalDate sentOn) {
        if (key.shelf() == ArchiveKey.Shelf.INVOICES) {
            ledger.recordSent(key.customerNumber(), key.documentId(), sentOn, DueDate.whenSentOn(sentOn));
        }
    }

    private Letter letter(ArchiveKey key, Instant archivedAt) {
        Documents.Issued issued =
                documents.find(key).orElseThrow(() -> new IllegalStateException("not in the ledger: " + key));
        return new Letter(key, issued.buyer(), SendingDay.of(issued.on(), archivedAt, clock.instant()));
    }
}
