package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;
import pl.ebok.domain.money.Pln;

class InterestRatesTest {
    private final InterestRates published = InterestRates.published();

    @Test
    void agree_with_the_shared_table() throws IOException {
        Path shared = Path.of(System.getProperty("ebok.shared.data"), "delay-interest-rates.csv");
        assumeTrue(Files.exists(shared), "shared test data is absent: " + shared);
        InterestRates given = InterestRates.parse(Files.readAllLines(shared));

        for (LocalDate day = LocalDate.parse("2021-10-01"); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(published.interest(Pln.of("100000.00"), day, day.plusDays(1)))
                    .isEqualTo(given.interest(Pln.of("100000.00"), day, day.plusDays(1)));
        }
    }

    @Test
    void no_interest_runs_before_the_first_published_rate() {
        assertThat(published.interest(Pln.of("1000.00"), LocalDate.parse("2020-01-01"), LocalDate.parse("2020-12-31")))
                .isEqualTo(Pln.ZERO);
    }

    @Test
    void splitting_the_days_changes_nothing_but_the_rounding() {
        Draws.check(draw -> {
            int grosze = draw.between(1, 1_000_000);
            int first = draw.between(1, 900);
            int second = draw.between(1, 900);

            Money principal = Money.ofMinor(Pln.CURRENCY, grosze);
            LocalDate due = LocalDate.parse("2022-01-01");
            LocalDate middle = due.plusDays(first);
            LocalDate end = middle.plusDays(second);

            Money parts = published.interest(principal, due, middle).plus(published.interest(principal, middle, end));

            assertThat(parts.minus(published.interest(principal, due, end))
                            .abs()
                            .isGreaterThan(Pln.of("0.01")))
                    .isFalse();
        });
    }
}
