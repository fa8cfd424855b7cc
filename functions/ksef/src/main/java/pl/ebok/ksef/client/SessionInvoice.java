package pl.ebok.ksef.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.InvoiceResult;

/**
 * An invoice of a session with its result.
 *
 * @param hash finds our own invoice
 * @param receipt address of the receipt, once it has a number
 */
public record SessionInvoice(
        FileHash hash, InvoiceResult result, @Nullable URI receipt) {}
