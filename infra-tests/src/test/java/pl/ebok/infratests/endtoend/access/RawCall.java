package pl.ebok.infratests.endtoend.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pl.ebok.infratests.client.Stack;

/** A call of which every byte may be wrong: path and query as they go over the wire, headers, body. */
record RawCall(String method, String target, Map<String, String> headers, Optional<byte[]> body) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RawCall(String method, String target, Optional<String> token) {
        this(method, target, headers(token), Optional.empty());
    }

    private static Map<String, String> headers(Optional<String> token) {
        return token.map(value -> Map.of("Authorization", value)).orElse(Map.of());
    }

    RawCall with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new RawCall(method, target, all, body);
    }

    RawCall withBody(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    RawCall withBody(byte[] bytes) {
        return new RawCall(method, target, headers, Optional.of(bytes)).with("Content-Type", "application/json");
    }

    Reply send(Stack stack) {
        var request = HttpRequest.newBuilder(URI.create(stack.output("apiUrl") + target))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + target, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public String toString() {
        String sent =
                body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        return method + " " + target + " " + (sent.length() > 300 ? sent.substring(0, 300) + "…" : sent);
    }

    /** What came back. */
    record Reply(int status, String contentType, String body) {}
}
