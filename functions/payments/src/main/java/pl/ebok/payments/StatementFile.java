package pl.ebok.payments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A dropped file, read by what it holds and not by what it is called. */
final class StatementFile {
    private static final int LOOKED_AT = 512;
    /** A day's statement of a large utility is about 10 MB; MT940 is read at once. */
    private static final int LARGEST_MT940 = 64 << 20;

    private static final Charset POLISH = Charset.forName("windows-1250");

    private StatementFile() {}

    static void read(InputStream stream, StatementSink sink) {
        try {
            var buffered = new BufferedInputStream(stream, 1 << 16);
            buffered.mark(LOOKED_AT);
            byte[] begin = buffered.readNBytes(LOOKED_AT);
            buffered.reset();
            String head = new String(begin, StandardCharsets.ISO_8859_1);
            if (looksLikeXml(head)) {
                new CamtReader(sink).read(buffered);
            } else if (head.contains(":20:")) {
                byte[] content = buffered.readNBytes(LARGEST_MT940 + 1);
                if (content.length > LARGEST_MT940) {
                    sink.finding(Reason.TOO_LARGE.at(0));
                } else {
                    new Mt940Reader(sink).read(text(content).lines().toList());
                }
            } else {
                sink.finding(Reason.UNKNOWN_FORMAT.at(1));
            }
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    /** XML begins with a bracket, after a byte order mark perhaps; in UTF-16 there are zeros between. */
    private static boolean looksLikeXml(String head) {
        return head.replaceAll("^[\\u00ef\\u00bb\\u00bf\\u00fe\\u00ff\\u0000\\s]+", "")
                .startsWith("<");
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, POLISH);
        }
    }
}
