package pl.ebok.domain.ledger;

/** Whether a payment stands on a customer's account, waits for a clerk to say whose it is, or was taken for a repetition. */
public enum PaymentStatus {
    MATCHED,
    UNMATCHED,
    /** Looks like one that is on file already: not booked, but a clerk can have it booked after all. */
    KNOWN,
    /** Divided over customers: its parts are payments of their own. */
    SPLIT
}
