package pl.ebok.payments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A dropped file, read by what it holds and not by what it is called; as a stream, however large it is. */
final class StatementFile {
    private static final int LOOKED_AT = 4_096;
    private static final Pattern MT940 = Pattern.compile("(^|[\\s\\x00-\\x1f}:\\u00bf]):(20|25|28C|60F|61):");

    private StatementFile() {}

    static void read(Path file, StatementSink sink) throws IOException {
        String head;
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] begin = stream.readNBytes(LOOKED_AT);
            head = new String(begin, StandardCharsets.ISO_8859_1).replace("\0", "");
        }
        if (looksLikeXml(head)) {
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                new CamtReader(sink).read(stream);
            }
        } else if (MT940.matcher(head).find()) {
            try (var text = StatementText.open(file)) {
                new Mt940Reader(text, sink).read();
            }
        } else {
            sink.finding(Reason.UNKNOWN_FORMAT.at(1));
        }
    }

    /** XML begins with a bracket, after a byte order mark perhaps; in UTF-16 there are zeros between. */
    private static boolean looksLikeXml(String head) {
        return head.replaceAll("^[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff\\s]+", "").startsWith("<");
    }
}
