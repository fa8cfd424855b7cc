package pl.ebok.domain.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import pl.ebok.domain.codes.SpokenCode;

/**
 * The number a complaint is known by, {@code R-2026-7KQM-4XTB-9PLC}: the year of receipt and a random part, so that
 * it neither tells how many there are nor can be guessed. Hyphens, because it stands in paths.
 */
public record CaseNumber(String value) {
    private static final String PATTERN = "R-\\d{4}-" + SpokenCode.PATTERN;

    public CaseNumber {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    static CaseNumber next(int year, RandomGenerator random) {
        return new CaseNumber("R-%04d-%s".formatted(year, SpokenCode.next(random)));
    }

    /** Reads what a person typed; empty where it cannot be a case number. */
    public static Optional<CaseNumber> parse(String typed) {
        String value = typed.strip().toUpperCase(Locale.ROOT);
        return value.matches(PATTERN) ? Optional.of(new CaseNumber(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
