package pl.ebok.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Json;

/** A hold on demands in answers. */
final class HoldAnswer {
    private HoldAnswer() {}

    static Map<String, @Nullable Object> of(DunningHold hold) {
        return Json.map(
                "holdId", hold.holdId(),
                "kind", Texts.of(hold.kind()),
                "reason", hold.reason(),
                "from", hold.from().toString(),
                "until", Texts.orNull(hold.until()),
                "invoiceNumber", Texts.orNull(hold.invoice()));
    }
}
