package pl.ebok.aws.access;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import pl.ebok.domain.access.WrongProofs;
import pl.ebok.json.Json;

/**
 * Counts wrong proofs in CloudWatch, by a line of log in its embedded metric format: an alarm rings where somebody guesses.
 * Nothing in it says whose number was tried.
 */
final class WrongProofMetrics implements WrongProofs {
    private final String stack;
    private final Consumer<String> log;
    private final Clock clock;

    WrongProofMetrics(String stack, Consumer<String> log, Clock clock) {
        this.stack = stack;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void wrong() {
        count("WrongProofs");
    }

    @Override
    public void locked() {
        count("LockedProofs");
    }

    private void count(String metric) {
        log.accept(Json.write(Json.map(
                "_aws",
                Json.map(
                        "Timestamp",
                        clock.millis(),
                        "CloudWatchMetrics",
                        List.of(Json.map(
                                "Namespace", "ebok",
                                "Dimensions", List.of(List.of("Stack")),
                                "Metrics", List.of(Json.map("Name", metric, "Unit", "Count"))))),
                "Stack",
                stack,
                metric,
                1)));
    }
}
