package pl.ebok.aws;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;

/**
 * An event of the project's folder {@code events}, read by the runtime's own serialiser as the class that AWS documents
 * for it, and written back: a field that AWS does not have gets lost on the way, and the test notices.
 */
public final class Fixture {
    /** The utility as functions are told of it. */
    public static final String UTILITY = """
            {"name":"Wodociągi Przykładowe","nip":"5260250274","address":"ul. Wodna 1, 66-400 Gorzów Wielkopolski","office":"pn.-pt. 7.00-15.00",
            "phone":"+48 95 728 59 99","email":"bok@ebok.example","webUrl":"https://ebok.example","account":"14102052260000610204179895"}""";

    private final byte[] event;

    private Fixture(byte[] event) {
        this.event = event;
    }

    /** A file such as {@code "registration/register.json"} as an event of that class. */
    public static Fixture of(String file, Class<?> eventClass) {
        return decoded(text(file), eventClass);
    }

    /** The file with some of its text replaced, such as a body or a path parameter. */
    public static Fixture of(String file, Class<?> eventClass, String replaced, String by) {
        String text = text(file);
        if (!text.contains(replaced)) {
            throw new IllegalArgumentException(file + " has no " + replaced);
        }
        return decoded(text.replace(replaced, by), eventClass);
    }

    /** Calls of an API function by their files in a folder. */
    public static Calls calls(String folder, Supplier<? extends RequestStreamHandler> function) {
        return new Calls(folder, function);
    }

    /** Gives each call to the function as it is by then. */
    public record Calls(String folder, Supplier<? extends RequestStreamHandler> function) {
        /** The call with some of its texts replaced: one, by another, and so on. */
        public Answer given(String file, String... replacements) {
            String text = text(folder + "/" + file);
            for (int i = 0; i < replacements.length; i += 2) {
                if (!text.contains(replacements[i])) {
                    throw new IllegalArgumentException(file + " has no " + replacements[i]);
                }
                text = text.replace(replacements[i], replacements[i + 1]);
            }
            return decoded(text, APIGatewayProxyRequestEvent.class).givenTo(function.get());
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("ebok.root"), "events", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked") // the serialiser of a class writes what it read
    private static <T> Fixture decoded(String text, Class<T> eventClass) {
        var serializer = LambdaEventSerializers.serializerFor(eventClass, Fixture.class.getClassLoader());
        T event = serializer.fromJson(text);
        var bytes = new ByteArrayOutputStream();
        serializer.toJson(event, bytes);
        return new Fixture(bytes.toByteArray());
    }

    /** What the handler answers. */
    public Answer givenTo(RequestStreamHandler handler) {
        var log = new StringBuilder();
        var output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), output, new TestContext(log));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Answer(Json.object(output.toString(StandardCharsets.UTF_8)), log.toString());
    }

    /** An answer, and what was logged meanwhile. */
    public record Answer(Map<String, @Nullable Object> json, String log) {
        public int status() {
            return (Integer) json.get("statusCode");
        }

        /** The body of an API's answer. */
        public Map<String, @Nullable Object> body() {
            return Json.object((String) json.get("body"));
        }

        @SuppressWarnings("unchecked") // headers are texts
        public Map<String, String> headers() {
            return (Map<String, String>) json.get("headers");
        }

        /** The last part of a problem's type. */
        public String problem() {
            return body().get("type").toString().replace("https://ebok.example/problems/", "");
        }
    }

    private record TestContext(StringBuilder log) implements Context {
        @Override
        public String getAwsRequestId() {
            return "00000000-0000-0000-0000-000000000001";
        }

        @Override
        public String getLogGroupName() {
            return "test";
        }

        @Override
        public String getLogStreamName() {
            return "test";
        }

        @Override
        public String getFunctionName() {
            return "test";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn:aws:lambda:eu-central-1:000000000000:function:test";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 60_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1024;
        }

        @Override
        public LambdaLogger getLogger() {
            return new LambdaLogger() {
                @Override
                public void log(String message) {
                    log.append(message);
                }

                @Override
                public void log(byte[] message) {
                    log.append(new String(message, StandardCharsets.UTF_8));
                }
            };
        }
    }
}
