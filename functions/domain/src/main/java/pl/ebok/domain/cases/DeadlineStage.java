package pl.ebok.domain.cases;

/** How near the end of the answer period is, in order. */
public enum DeadlineStage {
    /** Day 10. */
    FIRST_WARNING,
    /** Day 13. */
    LAST_WARNING,
    /** Day 15 and later: the period ended without an answer. */
    LAPSED
}
