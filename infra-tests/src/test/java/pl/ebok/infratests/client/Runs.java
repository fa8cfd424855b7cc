package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Billing runs, started as the schedule starts them. */
public final class Runs {
    private final Stack stack;
    private final SfnClient stepFunctions;

    public Runs(Stack stack) {
        this.stack = stack;
        this.stepFunctions = stack.client(SfnClient.builder());
    }

    /** A run on its way. */
    public record Execution(String arn) {}

    /** Bills a cycle and waits until it is done; the run's output. */
    public Map<String, Object> bill(String cycle, LocalDate billingDate) {
        return outcome(start(cycle, billingDate));
    }

    public Execution start(String cycle, LocalDate billingDate) {
        try {
            String input = JSON.std.asString(Map.of("cycle", cycle, "billingDate", billingDate.toString()));
            return new Execution(stepFunctions
                    .startExecution(request -> request.stateMachineArn(stack.output("billingStateMachineArn"))
                            .input(input))
                    .executionArn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a run is done; its output. */
    public Map<String, Object> outcome(Execution run) {
        var ended = Waiting.until(
                "the billing run",
                () -> Optional.of(stepFunctions.describeExecution(request -> request.executionArn(run.arn())))
                        .filter(execution -> execution.status() != ExecutionStatus.RUNNING));
        if (ended.status() != ExecutionStatus.SUCCEEDED) {
            throw new AssertionError("the billing run ended as %s: %s".formatted(ended.status(), ended.cause()));
        }
        try {
            return JSON.std.mapFrom(ended.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
