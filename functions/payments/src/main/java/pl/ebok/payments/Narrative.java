package pl.ebok.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Field 86 of an MT940 entry. Polish banks divide it by a sign and two digits ({@code ~20}, {@code <20}, {@code ?20}):
 * 20 to 29 and 60 to 63 are the title, 32 and 33 the payer, 30, 31 and 38 the payer's own account.
 *
 * @param others the other parts, where an account number of the customer may stand
 */
record Narrative(String title, @Nullable String payer, List<String> others) {
    private static final Pattern DIVIDED = Pattern.compile("^(?:\\d{3})?([^\\p{Alnum}\\s])(?=\\d{2})");

    /** A part of the title that is full goes on in the next one, in the middle of a word perhaps. */
    private static final int FULL_LINE = 27;

    Narrative {
        others = List.copyOf(others);
    }

    static Narrative of(String value) {
        Matcher divided = DIVIDED.matcher(value);
        if (!divided.find()) {
            return new Narrative(value.replace('\n', ' ').strip(), null, List.of());
        }
        var title = new StringBuilder();
        var payer = new StringBuilder();
        List<String> others = new ArrayList<>();
        String sign = Pattern.quote(divided.group(1));
        // Lines break anywhere inside a part; the sign and its digits begin the next one.
        for (String part : value.substring(divided.start(1)).replace("\n", "").split(sign + "(?=\\d{2})", -1)) {
            if (part.length() > 2) {
                String text = part.substring(2);
                switch (Integer.parseInt(part.substring(0, 2))) {
                    case 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 60, 61, 62, 63 ->
                        title.append(text).append(text.length() < FULL_LINE ? " " : "");
                    case 32, 33 -> payer.append(text);
                    case 30, 31, 38 -> {}
                    default -> others.add(text);
                }
            }
        }
        return new Narrative(
                title.toString().strip(),
                payer.isEmpty() ? null : payer.toString().strip(),
                others);
    }
}
