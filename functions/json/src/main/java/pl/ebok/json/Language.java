package pl.ebok.json;

import org.jspecify.annotations.Nullable;

/** The languages texts are kept in; Polish is the default. */
public enum Language {
    PL,
    EN;

    /** From an {@code Accept-Language} header: English when it is asked for before Polish. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return PL;
        }
        for (String range : acceptLanguage.toLowerCase(java.util.Locale.ROOT).split(",", -1)) {
            String tag = range.strip();
            if (tag.startsWith("pl")) {
                return PL;
            }
            if (tag.startsWith("en")) {
                return EN;
            }
        }
        return PL;
    }
}
