package pl.ebok.aws.mail;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.delivery.SentLetters;

/** Letters in the mail table: one item a document, and one a message id that leads back to it. */
public final class DynamoSentLetters implements SentLetters {
    /** Longer than the mail function may run: whoever claimed it is gone by then. */
    private static final Duration CLAIM_LIFE = Duration.ofMinutes(2);

    private static final String LETTER = "LETTER";
    private static final int LOOKS = 20;
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Table table;

    public DynamoSentLetters(Table table) {
        this.table = table;
    }

    @Override
    public Claim claim(ArchiveKey document, Instant now) {
        Item claim = Item.of(key(document), LETTER)
                .with("type", LETTER)
                .with("progress", "CLAIMED")
                .with("claimedAt", now);
        return table.putIf(
                        claim,
                        "attribute_not_exists(pk) OR (progress = :claimed AND claimedAt < :lapsed)",
                        Map.of(
                                ":claimed", fromS("CLAIMED"),
                                ":lapsed", fromS(now.minus(CLAIM_LIFE).toString())))
                .map(DynamoSentLetters::taken)
                .orElseGet(Claim.Granted::new);
    }

    private static Claim taken(Item letter) {
        LocalDate sentOn = letter.optionalDate("sentOn");
        return sentOn == null ? new Claim.Busy() : new Claim.Done(sentOn);
    }

    @Override
    public void sent(String messageId, Sent letter) {
        table.transaction()
                .put(table, letter(letter.document(), "SENT", letter.sentOn()).with("messageId", messageId))
                .put(
                        table,
                        Item.of("MAIL#" + messageId, LETTER)
                                .with("type", "MAIL")
                                .with("document", letter.document().text())
                                .with("sentOn", letter.sentOn())
                                .with("sentAt", letter.sentAt()))
                .commit();
    }

    @Override
    public void printed(ArchiveKey document, LocalDate sentOn) {
        table.put(letter(document, "PRINTED", sentOn));
    }

    @Override
    public void release(ArchiveKey document) {
        table.delete(key(document), LETTER);
    }

    @Override
    public void sentOther(String messageId) {
        table.put(Item.of("MAIL#" + messageId, LETTER).with("type", "MAIL"));
    }

    /** The mail server's word may come before the sender's own note of it: looks again for a moment. */
    @Override
    public Trace byMessageId(String messageId) {
        Trace trace = lookUp(messageId);
        for (int look = 0; look < LOOKS && trace instanceof Trace.None; look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            trace = lookUp(messageId);
        }
        return trace;
    }

    private Trace lookUp(String messageId) {
        return table.get("MAIL#" + messageId, LETTER)
                .map(DynamoSentLetters::trace)
                .orElseGet(Trace.None::new);
    }

    private static Trace trace(Item mail) {
        String document = mail.optionalText("document");
        return document == null
                ? new Trace.OfOtherMail()
                : ArchiveKey.parse(document)
                        .<Trace>map(
                                key -> new Trace.OfLetter(new Sent(key, mail.date("sentOn"), mail.instant("sentAt"))))
                        .orElseGet(Trace.OfOtherMail::new);
    }

    private static Item letter(ArchiveKey document, String state, LocalDate sentOn) {
        return Item.of(key(document), LETTER)
                .with("type", LETTER)
                .with("progress", state)
                .with("sentOn", sentOn);
    }

    private static String key(ArchiveKey document) {
        return "LETTER#" + document.text();
    }
}
