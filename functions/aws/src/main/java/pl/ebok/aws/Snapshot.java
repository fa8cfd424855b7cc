package pl.ebok.aws;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import pl.ebok.json.Failures;
import software.amazon.awssdk.core.warmup.SdkWarmUp;

/** What is done before a snapshot of the started function is taken (SnapStart), so that no caller waits for it. */
public final class Snapshot {
    /** CRaC holds what is registered weakly only. */
    private static final List<Resource> HELD = new CopyOnWriteArrayList<>();

    private Snapshot() {}

    /**
     * Has the SDK's clients and a way of the function's own gone once. Does nothing where no snapshot is taken: there it
     * would only make the first call wait.
     *
     * @param way may fail: a snapshot without it is slower, not wrong
     */
    public static void prime(Runnable way) {
        if (Settings.ofEnvironment()
                .optional("AWS_LAMBDA_INITIALIZATION_TYPE")
                .filter("snap-start"::equals)
                .isPresent()) {
            Resource resource = new Priming(way);
            HELD.add(resource);
            Core.getGlobalContext().register(resource);
        }
    }

    /** {@link #prime} for a function whose own way leads to a change. */
    public static void prime() {
        prime(() -> {});
    }

    record Priming(Runnable way) implements Resource {
        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            SdkWarmUp.warmUp();
            try {
                way.run();
            } catch (RuntimeException tolerated) {
                LambdaRuntime.getLogger().log(Failures.describe("priming", tolerated));
            }
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
            // Nothing is kept from before that a restored function could not use.
        }
    }
}
