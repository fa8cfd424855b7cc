package pl.ebok.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import pl.ebok.json.Json;

/** Calls a function as the gateway does. */
final class Calls {
    final StringBuilder log = new StringBuilder();
    private final ApiFunction function;

    Calls(ApiFunction function) {
        this.function = function;
    }

    /** An event of the gateway with the given members changed. */
    static Map<String, Object> event(String method, String resource, Map<String, ?> members) {
        var event = new LinkedHashMap<String, Object>();
        event.put("httpMethod", method);
        event.put("resource", resource);
        event.put("headers", Map.of());
        event.put("requestContext", Map.of("authorizer", Map.of("claims", Map.of("sub", "user-1", "token_use", "id"))));
        event.putAll(members);
        return event;
    }

    Map<String, Object> answer(Map<String, Object> event) {
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)), output, context());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Json.object(output.toString(StandardCharsets.UTF_8));
    }

    private Context context() {
        LambdaLogger logger = new LambdaLogger() {
            @Override
            public void log(String message) {
                log.append(message);
            }

            @Override
            public void log(byte[] message) {
                log.append(new String(message, StandardCharsets.UTF_8));
            }
        };
        return (Context) Proxy.newProxyInstance(
                Calls.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getLogger" -> logger;
                    case "getAwsRequestId" -> "request-1";
                    default -> null;
                });
    }
}
