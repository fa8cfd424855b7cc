package pl.ebok.domain.cases;

/** Where a complaint stands on a day. */
public enum CaseStatus {
    /** Waits for an answer that is not yet late. */
    OPEN,
    /** A company's complaint without an answer in time. */
    OVERDUE,
    /** A consumer's complaint without an answer in time: it counts as accepted. */
    ACCEPTED_BY_SILENCE,
    ANSWERED
}
