package pl.ebok.domain.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * The invoice numbers that may be written in the title of a transfer. People and banks change case, leave accents away,
 * put spaces for slashes, hyphens for both, break lines anywhere and glue a word before; letters and digits and their
 * order stay. So every run of neighbouring words and digits may be a number; which are, the invoices say.
 */
final class InvoiceNumbersInTitle {
    /** No part of a number is taken from inside a word or a run of digits. */
    private static final Pattern TOKEN = Pattern.compile("[A-Z]+|[0-9]+");
    /** {@code A/1/B/2/C/3/D/4/2026} has nine parts, a number of 64 characters that is split as well a few more. */
    private static final int MOST_PARTS = 16;

    private static final int LONGEST = 64;
    private static final int SHORTEST = 3;
    /** Words that people write before a number without a space. */
    private static final Set<String> GLUED = Set.of(
            "FAKTURA", "FAKTURY", "FAKTURE", "FAKTUR", "FAKT", "FA", "RACHUNEK", "RACHUNKU", "NR", "NUMER", "ZA", "DO");

    private final String title;
    private final SequencedMap<String, Found> byNumber = new LinkedHashMap<>();

    InvoiceNumbersInTitle(String written) {
        title = FoldedText.large(written);
        List<Token> tokens = new ArrayList<>();
        for (Matcher matcher = TOKEN.matcher(title); matcher.find(); ) {
            tokens.add(new Token(matcher.start(), matcher.end(), matcher.group()));
        }
        for (int from = 0; from < tokens.size(); from++) {
            addFrom(tokens, from, tokens.get(from));
            unglued(tokens, from);
        }
    }

    /** Whatever stands there that may be a number, folded; bounded by the length of the title, not by what it hides. */
    Set<String> folded() {
        return byNumber.keySet();
    }

    /** How that number is written there, if it is. */
    WrittenNumber written(InvoiceNumber number) {
        Found found = byNumber.get(FoldedText.of(number.value()));
        return found == null ? WrittenNumber.NOT : found.as(number);
    }

    /** The same places with a word left away that was written before a number without a space. */
    private void unglued(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        for (String word : GLUED) {
            if (first.text().length() > word.length() && first.text().startsWith(word)) {
                int start = first.start() + word.length();
                addFrom(tokens, from, new Token(start, first.end(), first.text().substring(word.length())));
            }
        }
    }

    private void addFrom(List<Token> tokens, int from, Token first) {
        var number = new StringBuilder();
        boolean digits = false;
        for (int to = from; to < tokens.size() && to < from + MOST_PARTS; to++) {
            Token last = to == from ? first : tokens.get(to);
            number.append(last.text());
            digits |= Character.isDigit(last.text().charAt(0));
            if (number.length() > LONGEST) {
                return;
            }
            if (digits && number.length() >= SHORTEST) {
                var found = new Found(title, first.start(), last.end());
                byNumber.merge(number.toString(), found, Found::better);
            }
        }
    }

    private record Token(int start, int end, String text) {}

    /** Where something stands that may be a number. */
    private record Found(String title, int start, int end) {
        /** Of two places the one where fewer signs are between. */
        Found better(Found other) {
            return other.end - other.start < end - start ? other : this;
        }

        WrittenNumber as(InvoiceNumber number) {
            String there = close(title.substring(start, end));
            String original = close(FoldedText.large(number.value()));
            if (there.equals(original) && !goesOn()) {
                return WrittenNumber.EXACTLY;
            }
            boolean sameParts = parts(there).equals(parts(original)) || there.equals(FoldedText.of(there));
            return sameParts && !there.contains(" ") && !goesOn()
                    ? WrittenNumber.DIVIDED_OTHERWISE
                    : WrittenNumber.LOOSELY;
        }

        /** Whether more digits follow or go before after a sign that divides numbers: it may be a part of a longer one. */
        private boolean goesOn() {
            return title.substring(end).matches("(?s)[/\\\\_-][0-9].*")
                    || title.substring(0, start).matches("(?s).*[0-9][/\\\\_-]");
        }

        /** No spaces around the signs between, and one space where there are several. */
        private static String close(String text) {
            return text.replaceAll("\\s+", " ").replaceAll(" ?([^A-Z0-9 ]) ?", "$1");
        }

        private static List<String> parts(String text) {
            return List.of(text.split("[^A-Z0-9]+|(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])"));
        }
    }
}
