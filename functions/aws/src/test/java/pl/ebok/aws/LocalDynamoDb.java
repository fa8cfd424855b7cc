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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * DynamoDB Local inside the test's JVM, with the tables as the project's template describes them. Each instance has
 * fresh tables; the engine is shared.
 */
public final class LocalDynamoDb {
    private static final DynamoDbClient CLIENT = start();

    private static final Map<String, CreateTableRequest> DEFINITIONS = TableDefinitions.ofTemplate();

    /** Logical names by the variable that names the table to a function. */
    private static final Map<String, String> TABLES = DEFINITIONS.keySet().stream()
            .collect(Collectors.toMap(
                    name -> name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT), name -> name));

    private final String run = UUID.randomUUID().toString();
    private final Map<String, String> tableNames = new ConcurrentHashMap<>();

    private LocalDynamoDb() {}

    /** Fresh, empty tables; each is made when it is first asked for, since making nine for every test took most of its time. */
    public static LocalDynamoDb withEmptyTables() {
        return new LocalDynamoDb();
    }

    private String name(String logicalName) {
        return tableNames.computeIfAbsent(logicalName, asked -> {
            CreateTableRequest definition = DEFINITIONS.get(asked);
            if (definition == null) {
                throw new IllegalArgumentException("the template has no table " + asked);
            }
            String name = asked + "-" + run;
            CLIENT.createTable(definition.toBuilder().tableName(name).build());
            return name;
        });
    }

    public DynamoDbClient client() {
        return CLIENT;
    }

    /** A table by its logical name in the template, such as {@code CustomersTable}. */
    public Table table(String logicalName) {
        return new Table(CLIENT, name(logicalName));
    }

    /** The variables a function gets in its environment: {@code CUSTOMERS_TABLE} and so on, and those given. */
    public Settings settings(Map<String, String> others) {
        return new Settings(variable -> {
            String table = TABLES.get(variable);
            return table == null || others.containsKey(variable) ? others.get(variable) : name(table);
        });
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
