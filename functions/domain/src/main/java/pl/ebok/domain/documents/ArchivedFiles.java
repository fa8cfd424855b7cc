package pl.ebok.domain.documents;

import java.util.Optional;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.customers.CustomerNumber;

/** Knows which documents the archive holds. */
public interface ArchivedFiles {
    /** The key of a document's copy; empty while it is not archived. */
    Optional<String> keyOf(CustomerNumber customer, Shelf shelf, String documentId, Format format);
}
