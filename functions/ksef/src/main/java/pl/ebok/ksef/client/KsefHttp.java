package pl.ebok.ksef.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Fields;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Json;

/** Calls over HTTP: what may be asked twice is tried again, and every failure is told as refusal or as not known. */
final class KsefHttp {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(15);
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 4;
    private static final int TOO_MANY = 429;
    private static final int ANY_LENGTH = 10_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;
    private final Duration timeout;

    KsefHttp(URI base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
    }

    /** Reads; tried again where KSeF does not answer. */
    HttpResponse<byte[]> get(String path, @Nullable String token, Map<String, String> headers) {
        var request = request(path, token).GET();
        headers.forEach(request::header);
        return tried(request.build());
    }

    /** Reads from an address that KSeF handed out, which takes no token. */
    HttpResponse<byte[]> download(URI address) {
        return tried(HttpRequest.newBuilder(address).timeout(timeout).GET().build());
    }

    /** Asks for something to be done: tried once, but for an answer that says that nothing was done. */
    HttpResponse<byte[]> post(String path, @Nullable String token, @Nullable Map<String, @Nullable Object> json) {
        return once(request(path, token)
                .header("Content-Type", "application/json")
                .POST(json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(json)))
                .build());
    }

    HttpResponse<byte[]> postXml(String path, byte[] document) {
        return once(request(path, null)
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(document))
                .build());
    }

    /** Writes to an address that KSeF handed out; the same content again changes nothing, so it is tried again. */
    void upload(String method, URI address, Map<String, String> headers, BodyPublisher content) {
        var request = HttpRequest.newBuilder(address)
                .timeout(LONG_PATIENCE.multipliedBy(5))
                .method(method, content);
        headers.forEach(request::header);
        var _ = tried(request.build());
    }

    static Fields json(HttpResponse<byte[]> response) {
        return new Fields(Json.object(text(response)));
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private HttpResponse<byte[]> tried(HttpRequest request) {
        for (int tries = 1; ; tries++) {
            try {
                return once(request);
            } catch (KsefUnavailable unavailable) {
                if (tries == TRIES || unavailable.patience().compareTo(SHORT_PATIENCE) > 0) {
                    throw unavailable;
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(tries).toNanos());
            }
        }
    }

    private HttpResponse<byte[]> once(HttpRequest request) {
        while (true) {
            HttpResponse<byte[]> response = sent(request);
            int status = response.statusCode();
            if (status < 300) {
                return response;
            }
            if (status == TOO_MANY) {
                Duration patience = retryAfter(response);
                if (patience.compareTo(SHORT_PATIENCE) > 0) {
                    throw new KsefUnavailable("KSeF asked for patience", patience, null);
                }
                // Nothing was done, so it may be asked again.
                LockSupport.parkNanos(patience.toNanos());
            } else if (status >= 500) {
                throw new KsefUnavailable("KSeF failed with " + status, Duration.ofSeconds(10), null);
            } else {
                throw refusal(response);
            }
        }
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException noAnswer) {
            throw new KsefUnavailable("KSeF did not answer", Duration.ofSeconds(10), noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KsefUnavailable("stopped while KSeF was asked", Duration.ofSeconds(10), interrupted);
        }
    }

    private static Duration retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(LONG_PATIENCE);
    }

    private static KsefRefused refusal(HttpResponse<byte[]> response) {
        try {
            Fields exception = json(response).optionalObject("exception");
            if (exception != null) {
                for (Fields each : exception.objects("exceptionDetailList")) {
                    Long code = each.optionalWholeNumber("exceptionCode", 0, Integer.MAX_VALUE);
                    String description = each.optionalText("exceptionDescription", ANY_LENGTH);
                    return new KsefRefused(
                            response.statusCode(),
                            code == null ? 0 : code.intValue(),
                            description == null ? "" : description);
                }
            }
        } catch (InvalidInput notJson) {
            return new KsefRefused(response.statusCode(), 0, "HTTP " + response.statusCode());
        }
        return new KsefRefused(response.statusCode(), 0, "HTTP " + response.statusCode());
    }
}
