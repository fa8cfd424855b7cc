package pl.ebok.http.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.json.Json;

/** How an invoice stands with KSeF, in answers. */
public final class KsefAnswer {
    private KsefAnswer() {}

    /** Null for an invoice that is not sent there. */
    public static @Nullable Map<String, @Nullable Object> of(@Nullable Submission sent) {
        if (sent == null) {
            return null;
        }
        String status = switch (sent.status()) {
            case HELD, WAITING -> "waiting";
            case SENT -> "sent";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
        };
        return Json.map(
                "status", status,
                "number", Texts.orNull(sent.number()),
                "acceptedAt", Texts.orNull(sent.acceptedAt()));
    }
}
