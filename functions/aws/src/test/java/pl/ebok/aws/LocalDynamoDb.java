package pl.ebok.aws;

import com.almworks.sqlite4java.SQLite;
import com.amazonaws.services.dynamodbv2.local.embedded.DDBExceptionMappingInvocationHandler;
import com.amazonaws.services.dynamodbv2.local.shared.access.LocalDBClient;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteDBAccess;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteLibraryLoader;
import com.amazonaws.services.dynamodbv2.local.shared.jobs.JobsRegister;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local inside the test's JVM, with the tables as the project's template describes them. Each instance has
 * fresh tables; the engine is shared.
 */
public final class LocalDynamoDb {
    private static final DynamoDbClient CLIENT = start();

    private final Map<String, String> tableNames = new HashMap<>();

    private LocalDynamoDb(Map<String, String> tableNames) {
        this.tableNames.putAll(tableNames);
    }

    /** Fresh, empty tables. */
    public static LocalDynamoDb withEmptyTables() {
        String run = UUID.randomUUID().toString();
        var names = new HashMap<String, String>();
        for (var definition : TableDefinitions.ofTemplate().entrySet()) {
            String name = definition.getKey() + "-" + run;
            CLIENT.createTable(definition.getValue().toBuilder().tableName(name).build());
            names.put(definition.getKey(), name);
        }
        return new LocalDynamoDb(names);
    }

    public DynamoDbClient client() {
        return CLIENT;
    }

    /** A table by its logical name in the template, such as {@code CustomersTable}. */
    public Table table(String logicalName) {
        String name = tableNames.get(logicalName);
        if (name == null) {
            throw new IllegalArgumentException("the template has no table " + logicalName);
        }
        return new Table(CLIENT, name);
    }

    /** The variables a function gets in its environment: {@code CUSTOMERS_TABLE} and so on, and those given. */
    public Settings settings(Map<String, String> others) {
        var values = new HashMap<>(others);
        tableNames.forEach((logicalName, name) ->
                values.put(logicalName.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT), name));
        return Settings.of(values);
    }

    /** As {@code DynamoDBEmbedded} does it, but without its telemetry, which would report every test run. */
    private static DynamoDbClient start() {
        System.setProperty("sqlite4java.library.path", nativeLibrary().toString());
        try {
            SQLiteLibraryLoader.initialize();
            Logger.getLogger("com.almworks.sqlite4java").setLevel(Level.WARNING);
            var engine = new LocalDBClient(
                    new SQLiteDBAccess(), new JobsRegister(Executors.newFixedThreadPool(2, daemons()), false));
            Constructor<DDBExceptionMappingInvocationHandler> handler =
                    DDBExceptionMappingInvocationHandler.class.getDeclaredConstructor(LocalDBClient.class);
            handler.setAccessible(true);
            return (DynamoDbClient) Proxy.newProxyInstance(
                    DynamoDbClient.class.getClassLoader(),
                    new Class<?>[] {DynamoDbClient.class},
                    handler.newInstance(engine));
        } catch (Exception notStarted) {
            throw new IllegalStateException("DynamoDB Local does not start", notStarted);
        }
    }

    private static ThreadFactory daemons() {
        return Thread.ofPlatform().daemon().factory();
    }

    /** The engine's native library lies beside its jar in the local Maven repository. */
    private static Path nativeLibrary() {
        try {
            Path jar = Path.of(SQLite.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String version = jar.getParent().getFileName().toString();
            Path group = jar.getParent().getParent().getParent();
            String os = System.getProperty("os.name").startsWith("Mac")
                    ? "libsqlite4java-osx"
                    : "libsqlite4java-linux-amd64";
            return group.resolve(os).resolve(version);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
