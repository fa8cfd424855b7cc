package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
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

    /** Reminds customers as on that morning, and waits until it is done. */
    public Map<String, Object> remind(Instant scheduledTime) {
        return outcome(start("remindersStateMachineArn", daily("customer-reminders", scheduledTime)));
    }

    /** Demands what waits for no invoice as on that morning, and waits until it is done. */
    public Map<String, Object> demand(Instant scheduledTime) {
        return outcome(start("demandsStateMachineArn", daily("daily-demands", scheduledTime)));
    }

    private static Map<String, String> daily(String work, Instant scheduledTime) {
        return Map.of("work", work, "scheduledTime", scheduledTime.toString());
    }

    public Execution start(String cycle, LocalDate billingDate) {
        return start("billingStateMachineArn", Map.of("cycle", cycle, "billingDate", billingDate.toString()));
    }

    private Execution start(String stateMachine, Map<String, String> values) {
        try {
            String input = JSON.std.asString(values);
            return new Execution(stepFunctions
                    .startExecution(request ->
                            request.stateMachineArn(stack.output(stateMachine)).input(input))
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
