package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The API as one caller sees it: nobody, or a signed-in user. */
public final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Optional<String> token;
    private final String language;

    private Api(String base, Optional<String> token, String language) {
        this.base = base;
        this.token = token;
        this.language = language;
    }

    public static Api ofNobody(Stack stack) {
        return new Api(stack.output("apiUrl"), Optional.empty(), "pl");
    }

    public Api signedInWith(String idToken) {
        return new Api(base, Optional.of(idToken), language);
    }

    public Api inLanguage(String other) {
        return new Api(base, token, other);
    }

    public Answer get(String path) {
        return send("GET", path, Optional.empty(), Optional.empty());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, Optional.of(body), newKey());
    }

    /** A POST without a body. */
    public Answer post(String path) {
        return send("POST", path, Optional.empty(), newKey());
    }

    /** Any call, under the caller's own Idempotency-Key. */
    public Answer call(String method, String path, Optional<Map<String, ?>> body, String key) {
        return send(method, path, body, Optional.of(key));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, Optional.of(body), Optional.empty());
    }

    public Answer delete(String path) {
        return send("DELETE", path, Optional.empty(), Optional.empty());
    }

    /** The bytes behind a link the API gave. */
    public static byte[] download(String url) {
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(url + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file to where the API said, with the headers it said; answers the status. */
    public static int upload(String url, Map<String, Object> headers, byte[] content) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(content));
            headers.forEach((name, value) -> {
                // The client writes the length itself, as a browser does.
                if (!name.equalsIgnoreCase("content-length")) {
                    request.header(name, String.valueOf(value));
                }
            });
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> newKey() {
        return Optional.of(UUID.randomUUID().toString());
    }

    private Answer send(String method, String path, Optional<Map<String, ?>> body, Optional<String> key) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept-Language", language);
            token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
            key.ifPresent(value -> request.header("Idempotency-Key", value));
            if (body.isPresent()) {
                request.header("Content-Type", "application/json")
                        .method(
                                method,
                                BodyPublishers.ofString(JSON.std
                                        .with(JSON.Feature.WRITE_NULL_PROPERTIES)
                                        .asString(body.get())));
            } else {
                request.method(method, BodyPublishers.noBody());
            }
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
