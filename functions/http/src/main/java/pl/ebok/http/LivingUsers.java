package pl.ebok.http;

import pl.ebok.domain.access.Tombstones;

/** Refuses the tokens of users who erased their account, and of clerks who were dismissed. */
public final class LivingUsers {
    private final Tombstones tombstones;

    public LivingUsers(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    public void letIn(ApiRequest request) {
        if (tombstones.has(request.user().userId())) {
            throw ProblemException.of(Problem.SIGN_IN_REQUIRED);
        }
    }
}
