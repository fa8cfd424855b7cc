package pl.ebok.backofficeimport.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pl.ebok.json.Text;

/** A file line by line, in constant memory; a byte order mark and blank lines are passed over. */
public final class Lines implements Closeable {
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A line of the file; {@code number} counts from 1, as an editor does. */
    public sealed interface Line {
        int number();

        record Read(int number, String text) implements Line {}

        record Unreadable(int number, Text reason) implements Line {}
    }

    private static final Text NOT_UTF_8 = new Text(
            "wiersz nie jest zapisany w UTF-8 (może w Windows-1250): zapisz plik w UTF-8",
            "the line is not written in UTF-8 (maybe in Windows-1250): save the file as UTF-8");
    private static final Text TOO_LONG = new Text("wiersz dłuższy niż 16 MB", "a line longer than 16 MB");

    private final InputStream input;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int number;

    /** Reads a stream that is buffered, and closes it. */
    public Lines(InputStream input) {
        this.input = input;
    }

    /** The next line that is not blank; empty at the end. */
    public Optional<Line> next() throws IOException {
        boolean more = true;
        while (more) {
            more = readLine();
            if (bytes.size() > 0) {
                Line line = line();
                if (!(line instanceof Line.Read(int at, String text) && text.isEmpty())) {
                    return Optional.of(line);
                }
            }
        }
        return Optional.empty();
    }

    /** Reads up to the end of a line; returns whether something may come after it. */
    private boolean readLine() throws IOException {
        bytes.reset();
        number++;
        int next = input.read();
        while (next != -1 && next != '\n') {
            if (bytes.size() <= LONGEST) {
                bytes.write(next);
            }
            next = input.read();
        }
        return next != -1;
    }

    private Line line() {
        if (bytes.size() > LONGEST) {
            return new Line.Unreadable(number, TOO_LONG);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new Line.Read(number, (marked ? text.substring(1) : text).strip());
        } catch (CharacterCodingException notUtf8) {
            return new Line.Unreadable(number, NOT_UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
