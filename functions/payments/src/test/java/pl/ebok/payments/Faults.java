package pl.ebok.payments;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Stands between a function and its stores and lets one of its calls go wrong: the n-th, in one of the ways in which
 * calls do.
 */
final class Faults {
    private static final Set<String> NO_CALLS = Set.of("serviceName", "close", "toString", "hashCode", "equals");

    private final int point;
    private final @Nullable Kind kind;
    private int calls;
    private String happenedAt = "";

    /**
     * @param point which call, from 1
     * @param kind how it goes wrong; absent to count the calls only
     */
    Faults(int point, @Nullable Kind kind) {
        this.point = point;
        this.kind = kind;
    }

    DynamoDbClient between(DynamoDbClient client) {
        return proxy(DynamoDbClient.class, client);
    }

    S3Client between(S3Client client) {
        return proxy(S3Client.class, client);
    }

    int calls() {
        return calls;
    }

    /** The call that went wrong; empty where none did. */
    String happenedAt() {
        return happenedAt;
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                Faults.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> NO_CALLS.contains(method.getName())
                        ? real(real, method, arguments)
                        : call(real, method, arguments)));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        calls++;
        Kind now = calls == point ? kind : null;
        if (now == null) {
            return real(real, method, arguments);
        }
        happenedAt = method.getName();
        if (now.reaches) {
            real(real, method, arguments);
        }
        throw now.failure();
    }

    private static @Nullable Object real(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    /** How a call goes wrong. */
    enum Kind {
        THROTTLED(false),
        FAILED_WITH_500(false),
        ANSWER_LOST(true),
        KILLED_BEFORE(false),
        KILLED_AFTER(true);

        /** Whether the store has done it all the same. */
        private final boolean reaches;

        Kind(boolean reaches) {
            this.reaches = reaches;
        }

        Throwable failure() {
            return switch (this) {
                case THROTTLED ->
                    ProvisionedThroughputExceededException.builder()
                            .statusCode(400)
                            .message("throttled")
                            .build();
                case FAILED_WITH_500 ->
                    DynamoDbException.builder()
                            .statusCode(500)
                            .message("internal")
                            .build();
                case ANSWER_LOST -> SdkClientException.create("the connection was reset");
                case KILLED_BEFORE, KILLED_AFTER -> new Killed();
            };
        }
    }

    /** The process is gone: nothing of the function's goes on after it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }
}
