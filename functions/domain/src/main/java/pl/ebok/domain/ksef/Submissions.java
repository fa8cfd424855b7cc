package pl.ebok.domain.ksef;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/** Invoices on their way to KSeF. Every step is taken once however often it is asked for. */
public interface Submissions extends InvoicesByKsefNumber {
    Optional<Submission> find(CustomerNumber customer, String invoiceId);

    List<Submission> ofCustomer(CustomerNumber customer);

    /** Those in that state, oldest issue first; may lag a moment behind. */
    List<Submission> in(SubmissionStatus status, int most);

    /** Those of a session that have no result yet; may lag a moment behind. */
    List<Submission> ofSession(String session);

    /** Adds one; false where it is there already. */
    boolean add(Submission submission);

    /** Gives a held or rejected one its file, to be sent; false where it is in another state by now. */
    boolean release(CustomerNumber customer, String invoiceId, String fileKey, FileHash hash);

    /** Takes a waiting one into a session; false where it waits no more. */
    boolean take(CustomerNumber customer, String invoiceId, String session);

    /** Gives one of that session back to be sent again; false where it is in another state or session by now. */
    boolean giveBack(CustomerNumber customer, String invoiceId, String session);

    /**
     * Notes its number, from any state but an acceptance: what KSeF has, it has.
     *
     * @return false where it has a number already
     */
    boolean accept(
            CustomerNumber customer, String invoiceId, KsefNumber number, Instant at, @Nullable String receiptKey);

    /** Lays one of that session before a clerk; false where it is in another state or session by now. */
    boolean reject(CustomerNumber customer, String invoiceId, String session, Refusal refusal);
}
