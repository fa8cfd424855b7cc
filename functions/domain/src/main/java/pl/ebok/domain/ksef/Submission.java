package pl.ebok.domain.ksef;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * An invoice on its way to KSeF.
 *
 * @param invoiceId the invoice number made safe for a path
 * @param issuedOn field P_1
 * @param corrects id of the invoice whose KSeF number a correction names; absent where it corrects none that is sent
 * @param fileKey where the structured file lies in the archive; absent while it cannot be written yet
 * @param hash of that file
 * @param offline whether the buyer got the document before it was sent, with KOD II
 * @param session our own id of the session it was last sent in
 * @param attempts how often it was sent
 * @param number given by KSeF
 * @param acceptedAt when the number was given: the day the buyer received it
 * @param receiptKey where the official receipt (UPO) lies in the archive
 * @param refusal why a clerk has to look at it
 */
public record Submission(
        CustomerNumber customer,
        String invoiceId,
        LocalDate issuedOn,
        SubmissionStatus status,
        @Nullable String corrects,
        @Nullable String fileKey,
        @Nullable FileHash hash,
        boolean offline,
        @Nullable String session,
        int attempts,
        @Nullable KsefNumber number,
        @Nullable Instant acceptedAt,
        @Nullable String receiptKey,
        @Nullable Refusal refusal) {

    /** A correction whose file waits for the number of what it corrects. */
    public static Submission held(CustomerNumber customer, String invoiceId, LocalDate issuedOn, String corrects) {
        return new Submission(
                customer,
                invoiceId,
                issuedOn,
                SubmissionStatus.HELD,
                corrects,
                null,
                null,
                false,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    /** An invoice whose file is archived and to be sent. */
    public static Submission waiting(
            CustomerNumber customer,
            String invoiceId,
            LocalDate issuedOn,
            @Nullable String corrects,
            String fileKey,
            FileHash hash,
            boolean offline) {
        return new Submission(
                customer,
                invoiceId,
                issuedOn,
                SubmissionStatus.WAITING,
                corrects,
                fileKey,
                hash,
                offline,
                null,
                0,
                null,
                null,
                null,
                null);
    }
}
