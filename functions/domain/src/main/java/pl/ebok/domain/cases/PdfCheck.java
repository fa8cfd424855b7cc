package pl.ebok.domain.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ebok.domain.cases.AttachmentState.Refusal;

/**
 * Finds encryption and active content in a PDF by the names in it: in the whole file, so that nothing can hide behind
 * a forged stream, and inside its compressed object streams.
 */
final class PdfCheck {
    /** Object streams may unpack to this much in all; honest ones are far smaller. */
    private static final int UNPACKED_LIMIT = 64 * 1024 * 1024;

    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm", "ImportData");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    /** The one way of packing that is read here; writers use no other for object streams. */
    private static final Pattern DEFLATED_ONLY =
            Pattern.compile("/Filter\\s*(/(FlateDecode|Fl) |\\[\\s*/(FlateDecode|Fl) \\s*])");
    /** An object stream begins with pairs of numbers: of an object, and where it begins. */
    private static final Pattern NUMBER_PAIRS = Pattern.compile("(?s)\\s*(%.*|\\d+\\s+\\d+\\s.*)");

    private PdfCheck() {}

    static Optional<Refusal> refusal(byte[] content) {
        String text = new String(content, ISO_8859_1);
        Optional<Refusal> outside = inNames(text);
        return outside.isPresent() ? outside : inObjectStreams(content, text);
    }

    private static Optional<Refusal> inNames(String text) {
        boolean encrypted = false;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            PdfName name = PdfName.at(text, slash);
            if (ACTIVE.contains(name.value()) || isActionOnOpening(text, name)) {
                return Optional.of(Refusal.ACTIVE_CONTENT);
            }
            encrypted |= name.value().equals("Encrypt");
        }
        return encrypted ? Optional.of(Refusal.ENCRYPTED) : Optional.empty();
    }

    /** Many writers have a document open at a page, {@code /OpenAction [3 0 R /Fit]}: that runs nothing. */
    private static boolean isActionOnOpening(String text, PdfName name) {
        if (!name.value().equals("OpenAction")) {
            return false;
        }
        int next = name.end();
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next >= text.length() || text.charAt(next) != '[';
    }

    private static Optional<Refusal> inObjectStreams(byte[] content, String text) {
        int left = UNPACKED_LIMIT;
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            boolean deflated = Inflation.isPossible(content, stream.end());
            boolean declared = false;
            int object = text.lastIndexOf(" obj", stream.start());
            if (object >= 0) {
                String dictionary = PdfName.unescaped(text.substring(object, stream.start()));
                declared = dictionary.contains("/ObjStm ");
                boolean packed = dictionary.contains("/Filter ");
                if (declared && packed && !isPlainlyDeflated(dictionary)) {
                    return Optional.of(Refusal.UNREADABLE);
                }
                if (declared && !packed) {
                    // Its names stand in the open and were read with the rest of the file.
                    continue;
                }
            }
            if (!declared && !(deflated && looksLikeObjects(Inflation.of(content, stream.end(), 64)))) {
                continue;
            }
            String objects = Inflation.of(content, stream.end(), left);
            if (objects.isEmpty() || objects.length() >= left) {
                return Optional.of(Refusal.UNREADABLE);
            }
            left -= objects.length();
            Optional<Refusal> inside = inNames(objects);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static boolean isPlainlyDeflated(String dictionary) {
        return DEFLATED_ONLY.matcher(dictionary).find()
                && !dictionary.contains("/DecodeParms ")
                && !dictionary.contains("/DP ");
    }

    private static boolean looksLikeObjects(String beginning) {
        return NUMBER_PAIRS.matcher(beginning).matches();
    }
}
