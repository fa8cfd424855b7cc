package pl.ebok.backofficeimport.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import pl.ebok.json.Text;

/** What is wrong with a file as a whole, told from its first bytes. */
public final class FileCheck {
    private static final Text EMPTY = new Text("plik jest pusty", "the file is empty");
    private static final Text UTF_16 = new Text(
            "plik jest zapisany w UTF-16: zapisz go w UTF-8", "the file is written in UTF-16: save it as UTF-8");
    private static final Text PACKED = new Text("plik jest spakowany: rozpakuj go", "the file is packed: unpack it");
    private static final Text A_LIST = new Text(
            "plik jest listą JSON: w każdym wierszu ma być jeden klient, bez nawiasów [ ]",
            "the file is a JSON list: it takes one customer a line, without the brackets [ ]");
    private static final Text MANY_LINES = new Text(
            "klient rozpisany na wiele wierszy: każdy klient ma być w jednym wierszu",
            "a customer written over many lines: each has to be on one line");

    private static final long SMALL = 4_096;

    private FileCheck() {}

    /** For a file of customers, one a line. */
    public static Optional<Text> ofLines(Path file) throws IOException {
        Optional<Text> wrong = ofText(file);
        if (wrong.isPresent()) {
            return wrong;
        }
        try (Lines lines = new Lines(Files.newInputStream(file))) {
            String first = lines.next()
                    .map(line -> line instanceof Lines.Line.Read(int at, String text) ? text : "")
                    .orElse("");
            return switch (first) {
                case "{" -> Optional.of(MANY_LINES);
                case String text when text.startsWith("[") -> Optional.of(A_LIST);
                default -> Optional.empty();
            };
        }
    }

    public static Optional<Text> ofText(Path file) throws IOException {
        byte[] start;
        try (InputStream input = Files.newInputStream(file)) {
            start = input.readNBytes(4);
        }
        if (start.length == 0 || isBlank(file)) {
            return Optional.of(EMPTY);
        }
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            return Optional.of(UTF_16);
        }
        return startsWith(start, 'P', 'K') || startsWith(start, 0x1F, 0x8B) ? Optional.of(PACKED) : Optional.empty();
    }

    /** Only a small file is looked through. */
    private static boolean isBlank(Path file) throws IOException {
        return Files.size(file) <= SMALL
                && Files.readString(file, StandardCharsets.ISO_8859_1).isBlank();
    }

    private static boolean startsWith(byte[] start, int first, int second) {
        return start.length > 1 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }
}
