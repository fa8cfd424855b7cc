package pl.ebok.ksef.client;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pl.ebok.domain.ksef.FileHash;

/** The files of a batch, zipped, cut into parts and encrypted, on disk: memory does not grow with their number. */
public final class BatchPackage {
    /** The contract's limit for a part before its encryption. */
    static final long MOST_BYTES_A_PART = 100_000_000;

    private final Path folder;
    private final FileHash hash;
    private final long size;
    private final List<Part> parts;

    private BatchPackage(Path folder, FileHash hash, long size, List<Part> parts) {
        this.folder = folder;
        this.hash = hash;
        this.size = size;
        this.parts = parts;
    }

    /** A file of the package, read when its turn comes. */
    public record Entry(String name, Supplier<byte[]> content) {}

    /** A part as it is uploaded. */
    record Part(Path file, FileHash hash, long size) {}

    /** Reads the entries one by one as they are written. */
    public static BatchPackage of(Path folder, Stream<Entry> entries, SessionKey key) {
        return of(folder, entries, key, MOST_BYTES_A_PART);
    }

    static BatchPackage of(Path folder, Stream<Entry> entries, SessionKey key, long mostBytesAPart) {
        try {
            Path zip = folder.resolve("batch.zip");
            MessageDigest digest = sha256();
            try (OutputStream file =
                            new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)), digest);
                    var out = new ZipOutputStream(file)) {
                for (Entry entry : (Iterable<Entry>) entries::iterator) {
                    out.putNextEntry(new ZipEntry(entry.name()));
                    out.write(entry.content().get());
                    out.closeEntry();
                }
            }
            long size = Files.size(zip);
            List<Part> parts = parts(zip, size, key, mostBytesAPart);
            Files.delete(zip);
            return new BatchPackage(folder, FileHash.ofDigest(digest.digest()), size, parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(Path zip, long size, SessionKey key, long mostBytesAPart) throws IOException {
        var parts = new ArrayList<Part>();
        try (InputStream in = Files.newInputStream(zip)) {
            for (long from = 0; from < size; from += mostBytesAPart) {
                Path file = zip.resolveSibling("part-" + (parts.size() + 1));
                MessageDigest digest = sha256();
                try (OutputStream out =
                        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                    key.encrypt(new AtMost(in, mostBytesAPart), out);
                }
                parts.add(new Part(file, FileHash.ofDigest(digest.digest()), Files.size(file)));
            }
        }
        return parts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    FileHash hash() {
        return hash;
    }

    long size() {
        return size;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Removes what lies on disk. */
    public void delete() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next bytes of a stream, at most so many. */
    private static final class AtMost extends InputStream {
        private final InputStream in;
        private long left;

        AtMost(InputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = left == 0 ? -1 : in.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(into, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
