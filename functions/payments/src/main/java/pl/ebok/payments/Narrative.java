package pl.ebok.payments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the fields 86 of an MT940 entry say. Most Polish banks divide them by a sign and two digits ({@code ~20},
 * {@code <20}, {@code ?20}, {@code ^20}, {@code +20}) after a code of three or four digits or none; some write labels
 * ({@code TYT.: …; OD: …;}), some plain text.
 *
 * @param others the other parts, where an account number of the customer may stand
 */
record Narrative(
        String title, @Nullable String payer, @Nullable String payerAccount, List<String> others) {
    private static final Pattern DIVIDED = Pattern.compile("^\\d{0,4}\\s*([~<^?+|!>*#%&])(?=[0-9]{2})");
    /** Numbers that parts have; anything else after the sign is text, such as a telephone number after a plus. */
    private static final String NUMBERS = "(?=0\\d|1[0-9]|2\\d|3\\d|6[0-5])";

    private static final Pattern LABEL =
            Pattern.compile("(?:^|[;\\s])(TYT(?:UŁ|UL)?|OD|Z RACH|NA RACH)\\.?:\\s*([^;]*)", Pattern.CASE_INSENSITIVE);

    /** A part of the title that is full goes on in the next one, in the middle of a word perhaps. */
    private static final int FULL_LINE = 27;

    Narrative {
        others = List.copyOf(others);
    }

    /** @param values of the fields, as they follow the entry */
    static Narrative of(List<String> values) {
        SequencedMap<Integer, String> parts = new TreeMap<>();
        var plain = new StringBuilder();
        String sign = "";
        for (String value : values) {
            Matcher divided = DIVIDED.matcher(value);
            if (divided.find()) {
                sign = divided.group(1);
                divide(value.substring(divided.start(1)), sign, parts);
            } else if (!value.strip().matches("\\d{0,4}")) {
                plain.append(plain.isEmpty() ? "" : " ")
                        .append(value.replace('\n', ' ').strip());
            }
        }
        return parts.isEmpty() ? plain(plain.toString()) : divided(parts, sign, oneLine(plain.toString()));
    }

    /** Lines break anywhere inside a part; the sign and its digits begin the next one. */
    private static void divide(String value, String sign, Map<Integer, String> parts) {
        for (String part : value.replace("\n", "").split(Pattern.quote(sign) + NUMBERS, -1)) {
            if (part.length() > 2) {
                parts.merge(Integer.parseInt(part.substring(0, 2)), part.substring(2), String::concat);
            }
        }
    }

    private static Narrative divided(SequencedMap<Integer, String> parts, String sign, String beside) {
        var title = new StringBuilder(beside.isEmpty() ? "" : beside + " ");
        var payer = new StringBuilder();
        List<String> others = new ArrayList<>();
        boolean payerIn27 = sign.equals("<") && !goesOnIn27(parts) && isBlank(parts.get(32)) && isBlank(parts.get(33));
        parts.forEach((number, text) -> {
            switch (number) {
                case 20, 21, 22, 23, 24, 25, 26 -> append(title, text);
                case 27, 28, 29 -> append(payerIn27 ? payer : title, text);
                case 60, 61, 62, 63 -> {
                    // In this dialect they hold the payer's town and a number of the bank's.
                    if (!sign.equals("<")) {
                        append(title, text);
                    }
                }
                case 32, 33 -> payer.append(text);
                case 30, 31, 38 -> {}
                default -> others.add(text);
            }
        });
        return new Narrative(
                title.toString().strip(),
                payer.isEmpty() ? null : payer.toString().strip(),
                payerAccount(parts),
                others);
    }

    private static void append(StringBuilder text, String part) {
        text.append(part).append(part.length() < FULL_LINE ? " " : "");
    }

    private static boolean goesOnIn27(Map<Integer, String> parts) {
        String before = parts.get(26);
        return before != null && before.length() >= FULL_LINE;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String payerAccount(Map<Integer, String> parts) {
        String whole = parts.getOrDefault(38, "").strip();
        String rest = parts.getOrDefault(31, "").strip();
        String account = whole.isEmpty() ? parts.getOrDefault(30, "").strip() + rest : whole;
        return rest.isEmpty() && whole.isEmpty() ? null : account;
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }

    private static Narrative plain(String lines) {
        String text = oneLine(lines);
        Map<String, String> labelled = new LinkedHashMap<>();
        Matcher matcher = LABEL.matcher(text);
        while (matcher.find()) {
            labelled.putIfAbsent(
                    matcher.group(1).toUpperCase(java.util.Locale.ROOT),
                    matcher.group(2).strip());
        }
        String title = labelled.entrySet().stream()
                .filter(label -> label.getKey().startsWith("TYT"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (title == null) {
            // Lines break anywhere, in the middle of an account number too.
            return new Narrative(text, null, null, List.of(lines.replace("\n", "")));
        }
        String to = labelled.get("NA RACH");
        return new Narrative(title, labelled.get("OD"), labelled.get("Z RACH"), to == null ? List.of() : List.of(to));
    }
}
