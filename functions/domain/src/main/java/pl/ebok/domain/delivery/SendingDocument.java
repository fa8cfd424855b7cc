package pl.ebok.domain.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.ledger.Ledger;

/** Sends an archived document once, by e-mail with consent and else by post, and notes when it is due by that. */
public final class SendingDocument {
    private final Documents documents;
    private final SentLetters letters;
    private final Mailer mailer;
    private final PrintBatch printBatch;
    private final TellingOfInvoice telling;
    private final Ledger ledger;
    private final Clock clock;

    public SendingDocument(
            Documents documents,
            SentLetters letters,
            Mailer mailer,
            PrintBatch printBatch,
            TellingOfInvoice telling,
            Ledger ledger,
            Clock clock) {
        this.documents = documents;
        this.letters = letters;
        this.mailer = mailer;
        this.printBatch = printBatch;
        this.telling = telling;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is sent already is not sent again; only what may have been missed after sending is made up for. */
    public void apply(ArchiveKey key, Instant archivedAt) {
        switch (letters.claim(key, clock.instant())) {
            case SentLetters.Claim.Granted() -> send(letter(key, archivedAt));
            case SentLetters.Claim.Done(LocalDate sentOn) -> follow(letter(key, archivedAt), sentOn);
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
        follow(letter, letter.sentOn());
    }

    private void follow(Letter letter, LocalDate sentOn) {
        ArchiveKey key = letter.document();
        if (letter.isInvoice()) {
            ledger.recordSent(key.customerNumber(), key.documentId(), sentOn, DueDate.whenSentOn(sentOn));
            telling.apply(letter);
        }
    }

    private Letter letter(ArchiveKey key, Instant archivedAt) {
        Documents.Issued issued =
                documents.find(key).orElseThrow(() -> new IllegalStateException("not in the ledger: " + key));
        // What the archive took in late, or was made to take in again, is no earlier on its way for that.
        Instant posted = issued.postedAt();
        Instant since = posted != null && posted.isBefore(archivedAt) ? posted : archivedAt;
        LocalDate sentOn = SendingDay.of(issued.on(), since, clock.instant());
        var printed = new Letter(key, issued.buyer(), sentOn);
        return printed.byEmail() ? new Letter(key, issued.buyer(), sentOn, issued.invoice(), issued.demand()) : printed;
    }
}
