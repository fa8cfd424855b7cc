package pl.ebok.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Keeps on disk what would cause events, until the stage they belong to is measured. */
final class Spool implements BiConsumer<String, String> {
    private final Path folder;
    private final Map<String, Writer> open = new TreeMap<>();

    Spool(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void accept(String kind, String what) {
        try {
            open.computeIfAbsent(kind, this::writer).append(what).append('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What came since it was last asked for. */
    synchronized List<String> take(String kind) {
        try (Writer writer = open.remove(kind)) {
            if (writer == null) {
                return List.of();
            }
            writer.flush();
            return Files.readAllLines(folder.resolve(kind + ".spool"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Writer writer(String kind) {
        try {
            return Files.newBufferedWriter(folder.resolve(kind + ".spool"));
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }
}
