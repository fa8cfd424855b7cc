package pl.ebok.aws.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A dropped file on the local disk, until it is closed.
 *
 * @param key where it was found
 * @param etag of its content; another file may take its name meanwhile
 * @param at when it was dropped
 */
public record Dropped(String key, Path file, String etag, Instant at) implements AutoCloseable {
    /** The same for the same drop read again, another one for the same file dropped again. */
    public String id() {
        return etag + "@" + at.toEpochMilli();
    }

    public String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
