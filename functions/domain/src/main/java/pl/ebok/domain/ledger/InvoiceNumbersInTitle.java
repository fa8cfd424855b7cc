package pl.ebok.domain.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * The invoice numbers a payer wrote into the title of a transfer. People and banks change case, put spaces for slashes,
 * hyphens for both, and break lines anywhere; the letters and digits and their order stay.
 */
final class InvoiceNumbersInTitle {
    private static final String BETWEEN = "[\\s\\p{Z}\\p{Pd}/\\\\._:]*";
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LETTERS_THEN_DIGITS = Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    /** {@code FV/U/2026/101009/0001} has five parts; earlier systems are not known to use more than seven. */
    private static final int MOST_PARTS = 7;
    /** A number shorter than that could be a date or a flat by chance. */
    private static final int FEWEST_DIGITS = 4;
    /** Bounds the lookups that one title can cause. */
    private static final int MOST_CANDIDATES = 40;

    private final String title;

    InvoiceNumbersInTitle(String title) {
        this.title = title.toUpperCase(Locale.ROOT);
    }

    /** Whether that number is written there: not as a part of a longer one. */
    boolean contains(InvoiceNumber number) {
        var pattern = new StringBuilder("(?<![\\p{L}\\p{N}])");
        String signs =
                SEPARATORS.matcher(number.value().toUpperCase(Locale.ROOT)).replaceAll("");
        for (int i = 0; i < signs.length(); i++) {
            pattern.append(i == 0 ? "" : BETWEEN).append(signs.charAt(i));
        }
        return !signs.isEmpty()
                && Pattern.compile(pattern.append("(?!\\p{N})").toString())
                        .matcher(title)
                        .find();
    }

    /** Numbers, made safe for a path, that might be written there; the longest first. */
    List<String> candidateIds() {
        Set<String> candidates = new LinkedHashSet<>();
        List<String> written = parts(SEPARATORS.split(title));
        List<String> glued = parts(SEPARATORS
                .splitAsStream(title)
                .flatMap(LETTERS_THEN_DIGITS::splitAsStream)
                .toArray(String[]::new));
        for (int length = MOST_PARTS; length >= 1; length--) {
            addWindows(written, length, candidates);
            addWindows(glued, length, candidates);
        }
        return candidates.stream().limit(MOST_CANDIDATES).toList();
    }

    private static List<String> parts(String[] split) {
        return Arrays.stream(split).filter(part -> !part.isEmpty()).toList();
    }

    private static void addWindows(List<String> parts, int length, Set<String> candidates) {
        var windows = new ArrayList<String>();
        for (int from = 0; from + length <= parts.size(); from++) {
            String id = String.join("-", parts.subList(from, from + length));
            if (id.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                    && Character.isDigit(id.charAt(id.length() - 1))) {
                windows.add(id);
            }
        }
        candidates.addAll(windows);
    }
}
