package pl.ebok.ksef;

import java.time.LocalDate;
import pl.ebok.domain.ksef.Submission;

/** The archive as the sending needs it: structured files out of it, official receipts into it. */
interface InvoiceArchive {
    /** The file of an invoice, which must be the one whose hash was noted. */
    byte[] file(Submission submission);

    /**
     * Archives a receipt as long as the newest invoice it is for; one that is there already stays.
     *
     * @return its key
     */
    String receipt(String name, LocalDate newestIssue, byte[] receipt);
}
