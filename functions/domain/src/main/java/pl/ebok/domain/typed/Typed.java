package pl.ebok.domain.typed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import pl.ebok.domain.money.Pln;

/**
 * Text as people type or paste it: how a letter is put together, which of the many spaces and hyphens stands there, and
 * characters that nobody sees make no difference.
 */
public final class Typed {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}&&[^\\n\\r\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CURRENCY = Pattern.compile("(?i)(zł|zl|pln)\\.?$");
    /** Groups of thousands count only where grosze follow behind another mark: {@code 194,505} is no amount. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<whole>\\d{1,12})(?:[.,](?<grosze>\\d{1,2}|-))?|(?<grouped>\\d{1,3}(?:[.']\\d{3})+),(?<after>\\d{2})"
                    + "|(?<english>\\d{1,3}(?:,\\d{3})+)\\.(?<cents>\\d{2})");

    private Typed() {}

    /** One line without what nobody sees; every kind of space is a plain one, and there is one at a time. */
    public static String line(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACES.matcher(INVISIBLE.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Only the letters and digits, in upper case: {@code "fv/101001‑3"} and {@code "FV 101001 3"} are one number. */
    public static String key(String text) {
        return line(text)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without the marks of Polish and other letters: {@code "łąka"} is {@code "laka"}. */
    public static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('ł', 'l')
                .replace('Ł', 'L');
    }

    /** An e-mail as limits count it: what follows a plus, and dots before the at sign, make no other mailbox of it. */
    public static String foldedEmail(String email) {
        String lower = line(email).toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        if (at < 0) {
            return lower;
        }
        String local = lower.substring(0, at);
        int plus = local.indexOf('+');
        return (plus > 0 ? local.substring(0, plus) : local).replace(".", "") + lower.substring(at);
    }

    /** Whether two people would say that the same thing stands there; nothing is never the same as nothing. */
    public static boolean same(String one, String other) {
        String key = key(one);
        return !key.isEmpty() && key.equals(key(other));
    }

    /** PLN, as in {@code 194.50}, {@code 194,5}, {@code 1 234,56 zł} or {@code 1.234,56}; empty where it is no amount. */
    public static Optional<Money> amount(String text) {
        String plain = CURRENCY.matcher(line(text).replace(" ", "")).replaceFirst("");
        Matcher amount = AMOUNT.matcher(plain);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String whole = first(amount, "whole", "grouped", "english").replaceAll("\\D", "");
        String grosze = first(amount, "grosze", "after", "cents").replace("-", "");
        return Optional.of(Pln.of(whole + "." + (grosze.isEmpty() ? "0" : grosze)));
    }

    private static String first(Matcher matcher, String... groups) {
        return Stream.of(groups)
                .map(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** A postal code as it is written: {@code 66411} and {@code 66 411} are {@code 66-411}; empty where it is none. */
    public static Optional<String> postalCode(String text) {
        String digits = key(text);
        return digits.matches("[0-9]{5}")
                ? Optional.of(digits.substring(0, 2) + "-" + digits.substring(2))
                : Optional.empty();
    }
}
