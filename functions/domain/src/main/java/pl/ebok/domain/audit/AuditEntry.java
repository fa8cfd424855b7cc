package pl.ebok.domain.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * One change: who made it, when, to what, and how it was before and after.
 *
 * @param actor e-mail of the clerk or customer's user, or the function's name for a scheduled change
 * @param action such as {@code "contact-changed"}
 * @param subject what was changed, such as a case number; the customer where it is the customer's data
 */
public record AuditEntry(
        Instant at,
        String actor,
        String action,
        @Nullable CustomerNumber customerNumber,
        String subject,
        Map<String, String> before,
        Map<String, String> after) {
    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
