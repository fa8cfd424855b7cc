package pl.ebok.backofficeimport;

import java.util.function.Supplier;

/** Lets the JDK's HTTP client keep as many connections as lines are stored at a time; it keeps five by itself. */
final class Connections {
    private static final String KEPT = "32";

    private Connections() {}

    static <T> T allowMany(Supplier<T> client) {
        System.setProperty("http.maxConnections", KEPT);
        return client.get();
    }
}
