package pl.ebok.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.ArchiveKey.Format;

/**
 * What became of a document that the ledger issued.
 *
 * @param documentId path-safe number of the invoice, or the id of the notice
 * @param postedAt when it was issued, by the clock; absent for one of before this was noted
 * @param pdfKey where its PDF lies in the archive; absent while it is not archived
 * @param xmlKey where its structured invoice lies; absent where there is none
 */
public record DocumentOnFile(
        ArchiveKey.Shelf shelf,
        String documentId,
        @Nullable Instant postedAt,
        @Nullable String pdfKey,
        @Nullable String xmlKey) {
    public Optional<String> keyOf(Format format) {
        return Optional.ofNullable(format == Format.PDF ? pdfKey : xmlKey);
    }
}
