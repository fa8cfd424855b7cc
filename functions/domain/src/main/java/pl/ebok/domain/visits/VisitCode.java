package pl.ebok.domain.visits;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import pl.ebok.domain.codes.SpokenCode;

/**
 * What a visitor shows at the office, and needs to cancel: the day and a random part nobody can guess,
 * {@code W-20261123-7KQM-4XTB-9PLC}. The day in it tells where the visit is kept.
 */
public record VisitCode(String value) {
    private static final String PATTERN = "W-\\d{8}-" + SpokenCode.PATTERN;
    private static final int DAY_BEGIN = 2;
    private static final int DAY_END = 10;

    public VisitCode {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("not a visit code");
        }
    }

    static VisitCode next(LocalDate day, RandomGenerator random) {
        return new VisitCode("W-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + SpokenCode.next(random));
    }

    /** Reads what a person typed; empty where it cannot be a visit code. */
    public static Optional<VisitCode> parse(String typed) {
        String value = typed.strip().toUpperCase(Locale.ROOT);
        try {
            if (value.matches(PATTERN)) {
                var code = new VisitCode(value);
                code.day();
                return Optional.of(code);
            }
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The day of the visit. */
    public LocalDate day() {
        return LocalDate.parse(value.substring(DAY_BEGIN, DAY_END), DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public String toString() {
        return value;
    }
}
