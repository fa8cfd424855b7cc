package pl.ebok.aws;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The configuration a function gets as environment variables. */
public final class Settings {
    private final Function<String, @Nullable String> source;

    Settings(Function<String, @Nullable String> source) {
        this.source = source;
    }

    public static Settings ofEnvironment() {
        return new Settings(System::getenv);
    }

    public static Settings of(Map<String, String> values) {
        return new Settings(values::get);
    }

    /** The value of a variable; fails with its name where it is not set. */
    public String text(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException("environment variable " + name + " is not set"));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(source.apply(name)).filter(value -> !value.isBlank());
    }

    /** The table whose name the variable holds. */
    public Table table(DynamoDbClient client, String name) {
        return new Table(client, text(name));
    }
}
