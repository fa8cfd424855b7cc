package pl.ebok.domain.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import pl.ebok.domain.billing.ArchiveKey;

/** Which letters went out, in memory; a claim does not lapse here. */
final class MemorySentLetters implements SentLetters {
    private final Map<ArchiveKey, Claim> claims = new HashMap<>();
    private final Map<String, Trace> traces = new HashMap<>();

    @Override
    public Claim claim(ArchiveKey document, Instant now) {
        Claim before = claims.putIfAbsent(document, new Claim.Busy());
        return before == null ? new Claim.Granted() : before;
    }

    @Override
    public void sent(String messageId, Sent letter) {
        traces.put(messageId, new Trace.OfLetter(letter));
        claims.put(letter.document(), new Claim.Done(letter.sentOn()));
    }

    @Override
    public void printed(ArchiveKey document, LocalDate sentOn) {
        claims.put(document, new Claim.Done(sentOn));
    }

    @Override
    public void release(ArchiveKey document) {
        claims.remove(document);
    }

    @Override
    public void sentOther(String messageId) {
        traces.put(messageId, new Trace.OfOtherMail());
    }

    @Override
    public Trace byMessageId(String messageId) {
        return traces.getOrDefault(messageId, new Trace.None());
    }
}
