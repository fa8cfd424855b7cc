package pl.ebok.domain.cases;

/** Where a complaint stands on a day. */
public enum CaseStatus {
    /** Waits for the utility, which still has time. */
    RECEIVED,
    /** The utility has written about it; the answer is still to come, in time. */
    IN_PROGRESS,
    /** A company's complaint without an answer in time. */
    OVERDUE,
    /** A consumer's complaint without an answer in time: it counts as accepted. */
    ACCEPTED_BY_SILENCE,
    ANSWERED
}
