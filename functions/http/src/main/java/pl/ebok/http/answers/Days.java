package pl.ebok.http.answers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as sentences name them: {@code 9 grudnia 2026 r.}, {@code 9 December 2026}. */
public final class Days {
    private static final DateTimeFormatter PL =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'r.'", Locale.forLanguageTag("pl"));
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    public static String pl(LocalDate day) {
        return PL.format(day);
    }

    public static String en(LocalDate day) {
        return EN.format(day);
    }
}
