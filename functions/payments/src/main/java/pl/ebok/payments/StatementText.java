package pl.ebok.payments;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of an MT940 file, whose encoding no field tells: UTF-8 where every byte fits it, else the one of the encodings
 * of Polish banks in which the letters make sense.
 */
final class StatementText {
    private static final List<Charset> POLISH =
            List.of(Charset.forName("windows-1250"), Charset.forName("ISO-8859-2"), Charset.forName("IBM852"));

    private static final String LOWER = "ąćęłńóśźż";
    private static final String UPPER = "ĄĆĘŁŃÓŚŹŻ";
    private static final int EVIDENCE = 1 << 16;
    /** A byte that some systems put in and no letter of these encodings. */
    private static final int FILLER = 0xFF;

    private StatementText() {}

    /** The caller closes it. */
    static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new WithoutFillers(Files.newInputStream(file)), charset(file)), 1 << 16);
    }

    static Charset charset(Path file) throws IOException {
        byte[] evidence;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            stream.mark(2);
            byte[] begin = stream.readNBytes(2);
            if (begin.length == 2 && (begin[0] & 0xFF) + (begin[1] & 0xFF) == 0xFE + 0xFF) {
                return StandardCharsets.UTF_16;
            }
            stream.reset();
            var judge = new Utf8Judge();
            evidence = judge.read(stream);
            if (judge.fits()) {
                return StandardCharsets.UTF_8;
            }
        }
        Charset best = POLISH.getFirst();
        int most = Integer.MIN_VALUE;
        for (Charset charset : POLISH) {
            int sense = sense(new String(evidence, charset));
            if (sense > most) {
                most = sense;
                best = charset;
            }
        }
        return best;
    }

    /** More for Polish letters where words have them, less for what stands in no Polish text. */
    static int sense(String text) {
        int sense = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 128) {
                continue;
            }
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            if (LOWER.indexOf(sign) >= 0) {
                // A small letter between large ones is as odd as the other way round.
                sense += Character.isUpperCase(before) && Character.isUpperCase(after) ? -1 : 2;
            } else if (UPPER.indexOf(sign) >= 0) {
                sense += Character.isLowerCase(before) ? -1 : 2;
            } else {
                sense -= Character.isLetter(sign) ? 1 : 3;
            }
        }
        return sense;
    }

    /** Whether a stream is UTF-8, and the bytes around what is not ASCII. */
    private static final class Utf8Judge {
        private boolean fits = true;
        private int expected;

        boolean fits() {
            return fits && expected == 0;
        }

        byte[] read(InputStream stream) throws IOException {
            var evidence = new java.io.ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
                boolean odd = false;
                for (int i = 0; i < n; i++) {
                    int value = buffer[i] & 0xFF;
                    odd |= value >= 128;
                    if (value != FILLER) {
                        take(value);
                    }
                }
                if (odd && evidence.size() < EVIDENCE) {
                    evidence.write(buffer, 0, n);
                }
            }
            return evidence.toByteArray();
        }

        private void take(int value) {
            if (expected > 0) {
                fits &= (value & 0xC0) == 0x80;
                expected--;
            } else if (value >= 128) {
                expected = value >= 0xF0 ? 3 : value >= 0xE0 ? 2 : 1;
                fits &= value >= 0xC2 && value < 0xF5;
            }
        }
    }

    /** Reads a space for every filler. */
    private static final class WithoutFillers extends InputStream {
        private final InputStream stream;
        private boolean utf16;
        private boolean begun;

        WithoutFillers(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int n = stream.read(into, from, most);
            if (!begun && n > 0) {
                begun = true;
                utf16 = n > 1 && (into[from] & 0xFF) + (into[from + 1] & 0xFF) == 0xFE + 0xFF;
            }
            for (int i = from; !utf16 && i < from + n; i++) {
                into[i] = (into[i] & 0xFF) == FILLER ? (byte) ' ' : into[i];
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
