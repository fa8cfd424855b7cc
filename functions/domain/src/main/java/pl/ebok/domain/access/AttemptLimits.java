package pl.ebok.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Five wrong attempts lock a customer number and e-mail pair for an hour. Twenty under one number with changing
 * e-mails, or under one e-mail with changing numbers, lock that number or e-mail: guessing must not get around the pair.
 */
public final class AttemptLimits {
    private static final int PAIR_LIMIT = 5;
    private static final int SINGLE_LIMIT = 20;

    private record Limit(String key, int limit) {}

    private final Attempts attempts;

    public AttemptLimits(Attempts attempts) {
        this.attempts = attempts;
    }

    /** How long the pair is still locked; empty when it is not. */
    public Optional<Duration> lock(CustomerNumber customer, String email, Instant now) {
        return limits(customer, email).stream()
                .filter(limit -> attempts.of(limit.key, now).wrong() >= limit.limit)
                .map(limit -> Duration.between(now, attempts.of(limit.key, now).until()))
                .max(Duration::compareTo);
    }

    public void countWrong(CustomerNumber customer, String email, Instant now) {
        limits(customer, email).forEach(limit -> attempts.addWrong(limit.key, now));
    }

    private static List<Limit> limits(CustomerNumber customer, String email) {
        return List.of(
                new Limit("PAIR#" + customer + "#" + email, PAIR_LIMIT),
                new Limit("NUMBER#" + customer, SINGLE_LIMIT),
                new Limit("EMAIL#" + email, SINGLE_LIMIT));
    }
}
