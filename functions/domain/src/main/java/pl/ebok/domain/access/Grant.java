package pl.ebok.domain.access;

import java.time.Duration;
import java.time.Instant;
import pl.ebok.domain.customers.CustomerNumber;

/** The right of a user to act for a customer. {@code userId} is the user pool's {@code sub}. */
public record Grant(String userId, String email, CustomerNumber customerNumber, Role role, Instant grantedAt) {
    /** How long a new owner neither removes other owners nor has money sent anywhere. */
    private static final Duration QUIET = Duration.ofDays(7);

    /** Whether it is so young that whoever was told of it may not have read that yet. */
    public boolean isQuietAt(Instant moment) {
        return moment.isBefore(grantedAt.plus(QUIET));
    }
}
