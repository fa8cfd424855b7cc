package pl.ebok.infratests.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
public final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration BETWEEN_CLOSE_LOOKS = Duration.ofMillis(5);

    private Waiting() {}

    /** The first value that is present. */
    public static <T> T until(String what, Supplier<Optional<T>> condition) {
        return until(what, condition, BETWEEN_LOOKS);
    }

    private static <T> T until(String what, Supplier<Optional<T>> condition, Duration betweenLooks) {
        Instant end = Instant.now().plus(LONGEST);
        while (true) {
            Optional<T> value = condition.get();
            if (value.isPresent()) {
                return value.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited %d s in vain for %s".formatted(LONGEST.toSeconds(), what));
            }
            LockSupport.parkNanos(betweenLooks.toNanos());
        }
    }

    public static void untilTrue(String what, Supplier<Boolean> condition) {
        until(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    /** Without losing time: for what is to be caught in the middle. */
    public static void closely(String what, Supplier<Boolean> condition) {
        until(what, () -> condition.get() ? Optional.of(true) : Optional.empty(), BETWEEN_CLOSE_LOOKS);
    }
}
