package pl.ebok.domain.account;

import pl.ebok.domain.access.SignIns;

/** The users who can sign in. */
public interface UserAccounts extends SignIns {
    /** Takes the sign-in away; a user who is gone already is no failure. */
    void delete(User user);
}
