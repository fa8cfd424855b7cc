package pl.ebok.domain.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.Money;
import pl.ebok.domain.money.Pln;

/**
 * Statutory interest for late payment: NBP reference rate + 5.5 percentage points, percent a year, each from a day on.
 * Interest is simple, by the day over 365.
 */
public final class InterestRates {
    /** Percent and a year of 365 days. */
    private static final BigDecimal DIVISOR = BigDecimal.valueOf(36_500);

    private final TreeMap<LocalDate, BigDecimal> percentFrom;

    public InterestRates(Map<LocalDate, BigDecimal> percentFrom) {
        this.percentFrom = new TreeMap<>(percentFrom);
    }

    /** The published rates that go with the software, from {@code delay-interest-rates.csv}. */
    public static InterestRates published() {
        var stream = Objects.requireNonNull(InterestRates.class.getResourceAsStream("delay-interest-rates.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines {@code from,percent} after a heading. */
    public static InterestRates parse(List<String> lines) {
        var rates = new TreeMap<LocalDate, BigDecimal>();
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.indexOf(',');
            rates.put(LocalDate.parse(line.substring(0, comma)), new BigDecimal(line.substring(comma + 1)));
        }
        return new InterestRates(rates);
    }

    /**
     * Amount × percent × days over the days from {@code first} to {@code last}, both counted; still to be divided by
     * 36,500, so that nothing is rounded before the end.
     */
    BigDecimal weigh(Money principal, LocalDate first, LocalDate last) {
        BigDecimal percentDays = BigDecimal.ZERO;
        LocalDate day = first;
        while (!day.isAfter(last)) {
            LocalDate change = percentFrom.higherKey(day);
            LocalDate end = change == null || change.isAfter(last) ? last : change.minusDays(1);
            var rate = percentFrom.floorEntry(day);
            if (rate != null) {
                long days = ChronoUnit.DAYS.between(day, end) + 1;
                percentDays = percentDays.add(rate.getValue().multiply(BigDecimal.valueOf(days)));
            }
            day = end.plusDays(1);
        }
        return principal.getAmount().multiply(percentDays);
    }

    /** Interest on an amount overdue since {@code dueOn}, to the day of the computation, rounded once, PLN. */
    public Money interest(Money principal, LocalDate dueOn, LocalDate day) {
        return rounded(weigh(principal, dueOn.plusDays(1), day));
    }

    static Money rounded(BigDecimal weighed) {
        return Money.of(Pln.CURRENCY, weighed.divide(DIVISOR, 2, RoundingMode.HALF_UP));
    }
}
