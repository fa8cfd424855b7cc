package pl.ebok.domain.cases;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * What the customer complains about, in their own words.
 *
 * @param disputedInvoice the invoice they dispute; a demand for it waits for the answer
 */
public record Claim(
        Category category,
        String subject,
        String description,
        @Nullable InvoiceNumber disputedInvoice) {}
