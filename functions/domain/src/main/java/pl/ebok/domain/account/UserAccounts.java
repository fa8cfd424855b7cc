package pl.ebok.domain.account;

import java.util.Optional;

/** The users who can sign in. */
public interface UserAccounts {
    /** The user id of a user who proved that this e-mail, lower case, is theirs. */
    Optional<String> confirmed(String email);

    /** Takes the sign-in away; a user who is gone already is no failure. */
    void delete(User user);
}
