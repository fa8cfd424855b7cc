package pl.ebok.domain.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer wants invoices by e-mail, since when, and to which wording they agreed.
 *
 * @param wordingVersion version of the text agreed to; absent for a consent the earlier system kept
 * @param givenBy e-mail of the user, their id once they erased their account; absent for a consent the earlier system kept
 */
public record EInvoiceConsent(
        boolean granted,
        Instant at,
        @Nullable String wordingVersion,
        @Nullable String givenBy) {
    /** The same without who gave it. */
    public EInvoiceConsent withoutGiver() {
        return new EInvoiceConsent(granted, at, wordingVersion, null);
    }
}
