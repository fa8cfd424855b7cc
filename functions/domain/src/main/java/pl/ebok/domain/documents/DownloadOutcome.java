package pl.ebok.domain.documents;

/** What becomes of asking for a document's file. */
public sealed interface DownloadOutcome {
    record Ready(DownloadLink link) implements DownloadOutcome {}

    /** This customer has no such document. */
    record Unknown() implements DownloadOutcome {}

    /** Issued a moment ago: the copy is still being made. */
    record NotYetArchived() implements DownloadOutcome {}

    /** Issued by the earlier system, which kept its own copy. */
    record OfEarlierSystem() implements DownloadOutcome {}

    /** The structured invoice is made for customers with a NIP, and for those who asked for it. */
    record NoStructuredInvoice() implements DownloadOutcome {}
}
