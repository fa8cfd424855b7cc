package pl.ebok.domain.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: large ASCII letters and digits; how it is spaced, divided and accented makes no difference. */
public final class FoldedText {
    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private FoldedText() {}

    /** {@code "FV/92/ŁÓDŹ/2026"} as {@code "FV92LODZ2026"}. */
    public static String of(String text) {
        return OTHER.matcher(large(text)).replaceAll("");
    }

    /** The words of a text, folded: {@code "Łukasz Żółć"} as {@code "LUKASZ ZOLC"}. */
    static String words(String text) {
        return OTHER.matcher(large(text)).replaceAll(" ").strip();
    }

    /** Large letters without their marks; everything else stays where it is, sign by sign. */
    static String large(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(large(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char large(char sign) {
        if (sign < 128) {
            return Character.toUpperCase(sign);
        }
        if (sign == 'ł' || sign == 'Ł') {
            return 'L';
        }
        String base = MARKS.matcher(Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKD))
                .replaceAll("");
        String upper = base.toUpperCase(Locale.ROOT);
        return upper.length() == 1 ? upper.charAt(0) : ' ';
    }
}
