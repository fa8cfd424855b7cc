package pl.ebok.domain.access;

/** Users whose tokens outlive them: an ID token counts for up to an hour after its user is gone. */
public interface Tombstones {
    boolean has(String userId);

    /** Lets nothing through for that user any more; kept for longer than any token lives. */
    void add(String userId);
}
