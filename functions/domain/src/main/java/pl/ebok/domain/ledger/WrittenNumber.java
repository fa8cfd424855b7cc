package pl.ebok.domain.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import pl.ebok.domain.billing.InvoiceNumber;

/** How an invoice's number stands in a title, and whether it can stand there by chance. */
enum WrittenNumber {
    NOT,
    /** The parts are there, but with spaces, broken or glued. */
    LOOSELY,
    /** The same parts, with other signs or none between. */
    DIVIDED_OTHERWISE,
    /** As it is printed, but for case, accents and spaces. */
    EXACTLY;

    private static final int FEWEST_SIGNS = 6;
    private static final int ENOUGH_SIGNS = 8;
    /** {@code 11 2026}, {@code 5 11 2026}, {@code 2026 11 05}, {@code 20261105}, {@code 05112026}. */
    private static final Pattern DATE = Pattern.compile("(((0?[1-9]|[12]\\d|3[01]) )?(0?[1-9]|1[0-2]) )?(19|20)?\\d\\d"
            + "|(19|20)\\d\\d (0?[1-9]|1[0-2])( (0?[1-9]|[12]\\d|3[01]))?"
            + "|(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])?"
            + "|((0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2]))?(19|20)\\d\\d");
    /** Words of addresses and of other things that are numbered. */
    private static final Set<String> OTHERWISE_NUMBERED = Set.of(
            "M", "UL", "NR", "LOK", "L", "KL", "DOM", "BUD", "OS", "AL", "PL", "TEL", "KOD", "PESEL", "NIP", "KONTO",
            "DZ", "DZIALKA", "RATA", "Z", "I", "W", "DNIA", "OD", "DO", "ZA", "ROK", "R");

    /** Whether the number says by itself whose the payment is; else amount or payer have to speak for it too. */
    boolean speaksForItself(InvoiceNumber number) {
        String folded = FoldedText.of(number.value());
        String digits = folded.replaceAll("[^0-9]", "");
        int letters = folded.length() - digits.length();
        if (this == NOT || folded.length() < FEWEST_SIGNS) {
            return false;
        }
        if (letters == 0) {
            boolean divided = !number.value().strip().matches("[0-9 ]+");
            return this == EXACTLY && divided && digits.length() >= ENOUGH_SIGNS && !isDate(number);
        }
        if (OTHERWISE_NUMBERED.containsAll(words(folded))) {
            return false;
        }
        if (letters == 1 || isDate(number)) {
            return this == EXACTLY && folded.length() >= (letters == 1 ? ENOUGH_SIGNS : FEWEST_SIGNS);
        }
        return folded.length() >= ENOUGH_SIGNS || this == EXACTLY || this == DIVIDED_OTHERWISE;
    }

    private static boolean isDate(InvoiceNumber number) {
        return DATE.matcher(number.value().replaceAll("[^0-9]+", " ").strip()).matches();
    }

    private static List<String> words(String folded) {
        return Arrays.stream(folded.split("[0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
