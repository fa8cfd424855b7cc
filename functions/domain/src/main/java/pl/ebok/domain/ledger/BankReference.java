package pl.ebok.domain.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bank's own reference of a transaction, where it gives one. */
public final class BankReference {
    /** What banks write where they have none, folded. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "",
            "NONREF",
            "NOREF",
            "NOTPROVIDED",
            "NOTAVAILABLE",
            "NONE",
            "BRAK",
            "NA",
            "NULL",
            "NIEDOTYCZY",
            "UNKNOWN");

    private static final Pattern FILLING = Pattern.compile("0+|X+");

    private BankReference() {}

    /** As it is compared, in large letters; absent where there is only a placeholder. */
    public static Optional<String> of(@Nullable String written) {
        String plain = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
        String folded = FoldedText.of(plain);
        boolean none = PLACEHOLDERS.contains(folded) || FILLING.matcher(folded).matches();
        return none ? Optional.empty() : Optional.of(plain);
    }
}
