package pl.ebok.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Keeps on disk what would cause events, until the stage they belong to is measured. */
final class Spool implements BiConsumer<String, String> {
    private final Path folder;
    private final Map<String, Writer> open = new TreeMap<>();
    private int taken;

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

    /** The same in batches that stay on disk until each is asked for: a queue of thousands would count as memory in use. */
    synchronized List<Batch> batches(String kind, int size) {
        try (Writer writer = open.remove(kind)) {
            if (writer == null) {
                return List.of();
            }
            writer.flush();
            Path file = folder.resolve("taken-" + taken++ + ".spool");
            Files.move(folder.resolve(kind + ".spool"), file);
            return batches(file, size);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<Batch> batches(Path file, int size) throws IOException {
        List<Batch> batches = new ArrayList<>();
        long from = 0;
        long here = 0;
        int lines = 0;
        try (var input = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = input.read(); next >= 0; next = input.read()) {
                here++;
                if (next == '\n' && ++lines == size) {
                    batches.add(new Batch(file, from, (int) (here - from), lines));
                    from = here;
                    lines = 0;
                }
            }
        }
        if (lines > 0) {
            batches.add(new Batch(file, from, (int) (here - from), lines));
        }
        return batches;
    }

    /** Some lines of a file. */
    record Batch(Path file, long from, int length, int size) {
        List<String> read() {
            try (var content = new RandomAccessFile(file.toFile(), "r")) {
                byte[] bytes = new byte[length];
                content.seek(from);
                content.readFully(bytes);
                return new String(bytes, StandardCharsets.UTF_8).lines().toList();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
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
