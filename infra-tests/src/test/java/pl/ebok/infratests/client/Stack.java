package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** The deployed e-BOK under test, as its outputs describe it. */
public final class Stack {
    private final Map<String, Object> outputs;

    private Stack(Map<String, Object> outputs) {
        this.outputs = outputs;
    }

    /** The stack whose outputs the property {@code ebok.outputs} names. */
    public static Stack deployed() {
        Path file = Path.of(System.getProperty("ebok.outputs"));
        try {
            return new Stack(JSON.std.mapFrom(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("no stack is up: " + file, e);
        }
    }

    public String output(String name) {
        return Optional.ofNullable((String) outputs.get(name))
                .orElseThrow(() -> new IllegalStateException("the stack has no output " + name));
    }

    /** A client of the stack's cloud, made by its builder. */
    public <C, B extends AwsClientBuilder<B, C>> C client(B builder) {
        return builder.endpointOverride(URI.create(output("awsEndpoint")))
                .region(Region.of(output("region")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }
}
