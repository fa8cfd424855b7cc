package pl.ebok.http.answers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values are written in answers. */
public final class Texts {
    private Texts() {}

    /** A constant in lower case with hyphens: {@code bill-amount}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A date, instant or number that may be absent, as text. */
    public static @Nullable String orNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
