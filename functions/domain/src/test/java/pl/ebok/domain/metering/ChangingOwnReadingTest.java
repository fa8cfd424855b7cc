package pl.ebok.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.SupplyPointBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.ChangingOwnReading.Outcome;

class ChangingOwnReadingTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final LocalDate DAY = LocalDate.parse("2026-10-31");

    private final SupplyPointBuilder point =
            aSupplyPoint().main("M1", "2026-06-30=479", "2026-08-31=488", "2026-10-31=4970");
    private final MemoryMeters meters = new MemoryMeters(point.meters());
    private boolean billed;

    @Test
    void should_take_back_a_reading_that_is_not_billed() {
        assertThat(changing().takeBack(NUMBER, "M1", DAY)).isEqualTo(new Outcome.TakenBack(reading(4970)));

        assertThat(stored()).isEmpty();
        assertThat(changing().takeBack(NUMBER, "M1", DAY)).isEqualTo(new Outcome.ReadingUnknown());
    }

    @Test
    void should_replace_it_and_remember_what_stood_there() {
        Reading right = reading(4970)
                .corrected(497, new ReadingCorrection(4970, "klient@example.pl", NOW, "replaced by its giver"));

        assertThat(replace(497))
                .isEqualTo(new Outcome.Replaced(
                        reading(4970), new SubmittedReading.Accepted(right, new WhenBilled.AtPeriodEnd(DAY))));
        assertThat(stored()).containsExactly(right);
    }

    @Test
    void should_change_nothing_where_the_same_is_said_again() {
        assertThat(replace(4970)).isInstanceOf(Outcome.Refused.class);
        replace(497);

        assertThat(replace(497)).isInstanceOf(Outcome.Replaced.class);
        assertThat(stored())
                .singleElement()
                .satisfies(now -> assertThat(now.corrections()).hasSize(1));
    }

    @Test
    void should_leave_a_billed_reading_to_a_clerk() {
        billed = true;

        assertThat(changing().takeBack(NUMBER, "M1", DAY)).isEqualTo(new Outcome.Billed());
        assertThat(replace(497)).isEqualTo(new Outcome.Billed());
        assertThat(stored()).containsExactly(reading(4970));
    }

    @Test
    void should_leave_the_utilitys_readings_alone() {
        meters.removeReading(NUMBER, "M1", reading(4970));
        meters.addReading(NUMBER, "M1", new Reading(DAY, 4970, ReadingSource.UTILITY));

        assertThat(changing().takeBack(NUMBER, "M1", DAY)).isEqualTo(new Outcome.NotTheirs());
        assertThat(replace(497)).isEqualTo(new Outcome.NotTheirs());
    }

    @Test
    void should_keep_the_old_value_where_the_new_one_is_refused() {
        assertThat(replace(480))
                .isEqualTo(new Outcome.Refused(new SubmittedReading.LowerThanPrevious(
                        new Reading(LocalDate.parse("2026-08-31"), 488, ReadingSource.CUSTOMER))));
        assertThat(replace(900))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(SubmittedReading.Unusual.class));
        assertThat(stored()).containsExactly(reading(4970));
    }

    @Test
    void should_say_what_is_not_there() {
        assertThat(changing().takeBack(NUMBER, "M9", DAY)).isEqualTo(new Outcome.MeterUnknown());
        assertThat(changing().takeBack(NUMBER, "M1", DAY.minusDays(1))).isEqualTo(new Outcome.ReadingUnknown());
        assertThat(changing().replace(submission(497, DAY.minusDays(1)), "x", TODAY))
                .isEqualTo(new Outcome.ReadingUnknown());
    }

    private Outcome replace(long value) {
        return changing().replace(submission(value, DAY), "klient@example.pl", TODAY);
    }

    private static ReadingSubmission submission(long value, LocalDate day) {
        return new ReadingSubmission(NUMBER, "M1", day, value, false, ReadingSource.CUSTOMER);
    }

    private ChangingOwnReading changing() {
        var customers = OneCustomer.of(point.customer());
        return new ChangingOwnReading(
                customers,
                meters,
                new SubmittingReading(customers, meters, (customer, contract) -> null),
                (customer, contract, meterId, readOn) -> billed,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<Reading> stored() {
        return meters.find(NUMBER, "M1").orElseThrow().readingOn(DAY).stream().toList();
    }

    private static Reading reading(long value) {
        return new Reading(DAY, value, ReadingSource.CUSTOMER);
    }
}
