package pl.ebok.domain.ksef;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What KSeF says of one invoice of a session. */
public sealed interface InvoiceResult {
    /** Not decided yet: codes 100 and 150, which may last for hours. */
    record GoingOn() implements InvoiceResult {}

    /** It has its number. */
    record Taken(KsefNumber number, Instant at) implements InvoiceResult {}

    /** An invoice with the same seller, kind and number is there already: ours by an answer that was lost, or another. */
    record Duplicate(KsefNumber original, String session, String detail) implements InvoiceResult {}

    /** Sending the same file again would change nothing. */
    record Refused(Refusal refusal) implements InvoiceResult {}

    /** Nothing is wrong with the file: the session or the system failed. */
    record Failed(Refusal refusal) implements InvoiceResult {}

    /**
     * Reads a status as the contract has it.
     *
     * @param number present with 200
     * @param at when the number was given
     * @param original number and session of the invoice that was there first, with 440
     */
    static InvoiceResult of(
            int code,
            String detail,
            @Nullable KsefNumber number,
            @Nullable Instant at,
            @Nullable KsefNumber original,
            @Nullable String originalSession) {
        return switch (code) {
            case 100, 150 -> new GoingOn();
            case 200 ->
                // Without both it is not certain that it was taken in: the next look will tell.
                number == null || at == null ? new GoingOn() : new Taken(number, at);
            case 440 ->
                original == null || originalSession == null
                        ? new Refused(new Refusal(code, detail))
                        : new Duplicate(original, originalSession, detail);
            case 410, 415, 430, 435, 450 -> new Refused(new Refusal(code, detail));
            default -> new Failed(new Refusal(code, detail));
        };
    }
}
