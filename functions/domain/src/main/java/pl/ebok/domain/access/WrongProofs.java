package pl.ebok.domain.access;

/** Told of proofs that were wrong or came too often, so that somebody looks when there are many. */
public interface WrongProofs {
    void wrong();

    /** A number, code or e-mail was tried too often. */
    void locked();
}
