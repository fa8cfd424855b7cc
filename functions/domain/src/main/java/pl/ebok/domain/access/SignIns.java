package pl.ebok.domain.access;

import java.util.Optional;

/** Who can sign in, as far as registration has to know. */
public interface SignIns {
    /** The user id of a user who proved that this e-mail, lower case, is theirs. */
    Optional<String> confirmed(String email);

    /** Removes who once signed up under that e-mail and never proved it, so that its holder can. */
    void removeUnconfirmed(String email);
}
