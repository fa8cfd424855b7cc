package pl.ebok.domain.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks zlib data from the middle of a file, no further than asked: a small file may unpack to a very big one. */
final class Inflation {
    private static final int DEFLATE = 8;

    private Inflation() {}

    /** Whether the two bytes there are a zlib header. */
    static boolean isPossible(byte[] content, int from) {
        if (from + 1 >= content.length) {
            return false;
        }
        int first = content[from] & 0xFF;
        int second = content[from + 1] & 0xFF;
        return (first & 0x0F) == DEFLATE && (first * 256 + second) % 31 == 0;
    }

    /** One character a byte, at most {@code limit}; what comes before damage, or nothing where it is no zlib data. */
    static String of(byte[] content, int from, int limit) {
        var unpacked = new ByteArrayOutputStream();
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] buffer = new byte[8192];
            int count = -1;
            while (count != 0 && unpacked.size() < limit) {
                count = inflater.inflate(buffer, 0, Math.min(buffer.length, limit - unpacked.size()));
                unpacked.write(buffer, 0, count);
            }
        } catch (DataFormatException damaged) {
            // A viewer, too, shows what comes before the damage.
        } finally {
            inflater.end();
        }
        return unpacked.toString(ISO_8859_1);
    }
}
