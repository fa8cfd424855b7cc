package pl.ebok.domain.cases;

/** What the utility decided about a complaint. */
public enum Decision {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED
}
