package pl.ebok.http.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.Access;
import pl.ebok.json.Json;

/** A grant or invitation in answers. */
public final class AccessAnswer {
    private AccessAnswer() {}

    public static Map<String, @Nullable Object> of(Access access) {
        return Json.map(
                "grantId", access.id(),
                "email", access.email(),
                "role", Texts.of(access.role()),
                "status", access.isInvitation() ? "invited" : "active",
                "grantedAt", access.at().toString(),
                "expiresAt", Texts.orNull(access.expiresAt()));
    }
}
