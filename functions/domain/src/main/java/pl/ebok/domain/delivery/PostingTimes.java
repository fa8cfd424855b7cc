package pl.ebok.domain.delivery;

import java.time.Instant;
import java.util.Optional;
import pl.ebok.domain.billing.ArchiveKey;

/** When the ledger issued a document, by the clock. */
public interface PostingTimes {
    /** Empty for a document issued before this was noted. */
    Optional<Instant> of(ArchiveKey document);
}
