package pl.ebok.domain.ksef;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The KSeF and collective numbers in the title of a payment. Banks break titles into lines and drop or add spaces and
 * hyphens, so these make no difference; the check does.
 */
public record KsefNumbersInText(List<KsefNumber> numbers, List<CollectiveNumber> collective) {
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?=(\\d{10})-?(20\\d{6})-?([0-9A-F]{12})-?([0-9A-F]{2}))");
    private static final Pattern COLLECTIVE =
            Pattern.compile("(?<!\\d)(?=(\\d{10})-?(IZ20\\d{4})-?([0-9A-F]{12})-?([0-9A-F]{2}))");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u200b-\\u200f\\ufeff]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212_]");

    public KsefNumbersInText {
        numbers = List.copyOf(numbers);
        collective = List.copyOf(collective);
    }

    public static KsefNumbersInText of(String text) {
        String dashed = DASHES.matcher(text).replaceAll("-").toUpperCase(Locale.ROOT);
        // Spaces may stand inside a number or before it: with them as they are, and without them.
        List<String> readings =
                List.of(dashed, BETWEEN.matcher(dashed).replaceAll(""), dashed.replaceAll("[\\r\\n]+", ""));
        return new KsefNumbersInText(
                found(readings, NUMBER, KsefNumber::parse), found(readings, COLLECTIVE, CollectiveNumber::parse));
    }

    private static <T> List<T> found(List<String> readings, Pattern form, Function<String, Optional<T>> parse) {
        var found = new ArrayList<T>();
        for (String reading : readings) {
            var match = form.matcher(reading);
            while (match.find()) {
                parse.apply(match.group(1) + "-" + match.group(2) + "-" + match.group(3) + "-" + match.group(4))
                        .filter(number -> !found.contains(number))
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
