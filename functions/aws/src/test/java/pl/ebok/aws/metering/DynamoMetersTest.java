package pl.ebok.aws.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.metering.MeterBuilder.aGardenMeter;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingCorrection;
import pl.ebok.domain.metering.ReadingSource;

class DynamoMetersTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");

    private final Meters meters =
            new DynamoMeters(LocalDynamoDb.withEmptyTables().table("MeteringTable"));

    @Test
    void gives_back_a_meter_with_its_readings_oldest_first() {
        meters.save(aMeter().removedOn("2026-09-21").build());
        meters.addReading(CUSTOMER, "M101001", reading("2026-08-31", 488));
        meters.addReading(CUSTOMER, "M101001", reading("2026-06-30", 479));

        assertThat(meters.find(CUSTOMER, "M101001"))
                .contains(aMeter().removedOn("2026-09-21")
                        .read("2026-06-30", 479)
                        .read("2026-08-31", 488)
                        .build());
    }

    @Test
    void keeps_the_first_reading_of_a_day_and_says_which_stands() {
        meters.save(aMeter().build());

        assertThat(meters.addReading(CUSTOMER, "M101001", reading("2026-10-31", 497)))
                .isEqualTo(reading("2026-10-31", 497));
        assertThat(meters.addReading(CUSTOMER, "M101001", reading("2026-10-31", 500)))
                .isEqualTo(reading("2026-10-31", 497));
        assertThat(meters.find(CUSTOMER, "M101001").orElseThrow().readings()).hasSize(1);
    }

    @Test
    void keeps_the_readings_when_the_meter_itself_is_saved_again() {
        meters.save(aMeter().build());
        meters.addReading(CUSTOMER, "M101001", reading("2026-10-31", 497));
        meters.save(aMeter().legalisedUntil("2031-12-31").build());

        Meter meter = meters.find(CUSTOMER, "M101001").orElseThrow();
        assertThat(meter.legalisedUntil()).isEqualTo("2031-12-31");
        assertThat(meter.readings()).hasSize(1);
    }

    @Test
    void keeps_meters_apart_whose_names_begin_alike() {
        meters.save(aMeter().numbered("M1").build());
        meters.save(aMeter().numbered("M10").build());
        meters.addReading(CUSTOMER, "M10", reading("2026-10-31", 7));

        assertThat(meters.find(CUSTOMER, "M1").orElseThrow().readings()).isEmpty();
        assertThat(meters.find(CUSTOMER, "M10").orElseThrow().readings()).hasSize(1);
        assertThat(meters.find(CUSTOMER, "M")).isEmpty();
    }

    @Test
    void gives_all_meters_of_a_customer_and_nobody_elses() {
        meters.save(aMeter().build());
        meters.save(aGardenMeter().build());
        meters.save(aMeter().numbered("M2").of("101002", "U/2").build());
        meters.addReading(CUSTOMER, "G101001", reading("2026-06-30", 48));

        assertThat(meters.ofCustomer(CUSTOMER)).extracting(Meter::meterId).containsExactly("G101001", "M101001");
        assertThat(meters.ofCustomer(CUSTOMER).getFirst().readings()).hasSize(1);
        assertThat(meters.find(CUSTOMER, "M2")).isEmpty();
    }

    @Test
    void puts_a_reading_right_and_remembers_the_wrong_ones() {
        meters.save(aMeter().build());
        meters.addReading(CUSTOMER, "M101001", reading("2026-10-31", 4970));
        var slip = new ReadingCorrection(4970, "urzednik@example.pl", Instant.parse("2026-11-20T10:00:00Z"), "Cyfra");
        var again = new ReadingCorrection(498, "urzednik@example.pl", Instant.parse("2026-11-21T10:00:00Z"), "Zdjęcie");
        Reading first = reading("2026-10-31", 4970).corrected(498, slip);
        Reading second = first.corrected(497, again);

        assertThat(meters.correctReading(CUSTOMER, "M101001", reading("2026-10-31", 4970), first))
                .isTrue();
        assertThat(meters.correctReading(CUSTOMER, "M101001", first, second)).isTrue();
        assertThat(meters.correctReading(CUSTOMER, "M101001", first, second))
                .as("498 stands there no more")
                .isFalse();

        assertThat(meters.find(CUSTOMER, "M101001").orElseThrow().readings()).containsExactly(second);
    }

    @Test
    void takes_a_reading_back_only_as_it_was_seen() {
        meters.save(aMeter().build());
        meters.addReading(CUSTOMER, "M101001", reading("2026-10-31", 497));

        assertThat(meters.removeReading(CUSTOMER, "M101001", reading("2026-10-31", 498)))
                .isFalse();
        assertThat(meters.removeReading(CUSTOMER, "M101001", reading("2026-10-31", 497)))
                .isTrue();
        assertThat(meters.removeReading(CUSTOMER, "M101001", reading("2026-10-31", 497)))
                .isFalse();
        assertThat(meters.find(CUSTOMER, "M101001").orElseThrow().readings()).isEmpty();
    }

    private static Reading reading(String day, long value) {
        return new Reading(LocalDate.parse(day), value, ReadingSource.CUSTOMER);
    }
}
