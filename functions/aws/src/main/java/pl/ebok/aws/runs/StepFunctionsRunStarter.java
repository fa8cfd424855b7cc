package pl.ebok.aws.runs;

import java.time.LocalDate;
import java.util.function.Supplier;
import pl.ebok.domain.office.BillingRunStarter;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Starts the state machine that bills a cycle. */
public final class StepFunctionsRunStarter implements BillingRunStarter {
    private final Supplier<SfnClient> client;
    private final String stateMachineArn;

    public StepFunctionsRunStarter(Supplier<SfnClient> client, String stateMachineArn) {
        this.client = client;
        this.stateMachineArn = stateMachineArn;
    }

    @Override
    public void start(String executionId, String runId, String cycle, LocalDate billingDate) {
        String input = Json.write(Json.map("runId", runId, "cycle", cycle, "billingDate", billingDate.toString()));
        try {
            client.get()
                    .startExecution(execution -> execution
                            .stateMachineArn(stateMachineArn)
                            .name(executionId)
                            .input(input));
        } catch (ExecutionAlreadyExistsException startedBefore) {
            // By the same call, which broke off before it was answered.
            return;
        }
    }
}
