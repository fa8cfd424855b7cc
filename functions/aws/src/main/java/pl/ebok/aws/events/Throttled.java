package pl.ebok.aws.events;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Whether a service only asked to be called later: SES beyond its rate or quota, DynamoDB beyond a partition's units. */
public final class Throttled {
    private Throttled() {}

    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AwsServiceException refused && refused.isThrottlingException()) {
                return true;
            }
        }
        return false;
    }
}
