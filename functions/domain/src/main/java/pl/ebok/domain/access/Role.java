package pl.ebok.domain.access;

/** What a user may do for a customer: an owner everything, a proxy all but change who has access and erase. */
public enum Role {
    OWNER,
    PROXY
}
