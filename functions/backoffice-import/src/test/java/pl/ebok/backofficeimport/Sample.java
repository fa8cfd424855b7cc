package pl.ebok.backofficeimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own sample files, in the format of the back office. */
public final class Sample {
    private Sample() {}

    public static String customers() {
        return text("backoffice/customers.jsonl");
    }

    /** The line of one customer. */
    public static String customer(String number) {
        return customers()
                .lines()
                .filter(line -> line.contains("\"customerNumber\": \"" + number + "\""))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> lines() {
        return customers().lines().toList();
    }

    public static String tariff() {
        return text("tariffs/tariff.json");
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("ebok.root"), "samples", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
