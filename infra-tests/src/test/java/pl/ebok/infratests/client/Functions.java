package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Functions that a schedule calls, called as it does. The emulator asks for no signature. */
public final class Functions {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String functions;

    public Functions(Stack stack) {
        this.functions = stack.output("awsEndpoint") + "/2015-03-31/functions/";
    }

    /** Runs the function of that handler for a time; its answer. */
    public Map<String, Object> runFor(Instant scheduledTime, String handler) {
        return send(HttpRequest.newBuilder(URI.create(functions + nameOf(handler) + "/invocations"))
                .POST(BodyPublishers.ofString("{\"scheduledTime\":\"%s\"}".formatted(scheduledTime))));
    }

    @SuppressWarnings("unchecked") // the emulator lists objects
    private String nameOf(String handler) {
        var known = (List<Map<String, Object>>)
                send(HttpRequest.newBuilder(URI.create(functions))).get("Functions");
        return known.stream()
                .filter(function -> handler.equals(function.get("Handler")))
                .map(function -> String.valueOf(function.get("FunctionName")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + handler));
    }

    private static Map<String, Object> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200
                    || answer.headers().firstValue("X-Amz-Function-Error").isPresent()) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return JSON.std.mapFrom(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
