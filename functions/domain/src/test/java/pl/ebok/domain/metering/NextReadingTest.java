package pl.ebok.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.metering.MeterBuilder.aGardenMeter;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.metering.NextReading.Expected;
import pl.ebok.domain.metering.NextReading.Window;

class NextReadingTest {
    private static final LocalDate BILLED_UNTIL = LocalDate.parse("2026-08-31");

    @Test
    void should_expect_half_to_one_and_a_half_times_the_usual_and_ask_back_beyond_three_times() {
        Meter meter = read().build();

        NextReading next = on("2026-10-31", meter, aContract().build());

        assertThat(next.last()).isEqualTo(meter.readings().getLast());
        // 27 m³ in 184 days are 9 in 61.
        assertThat(next.expected()).isEqualTo(new Expected(492, 502, 515, 9));
        assertThat(next.whyNot()).isNull();
    }

    @Test
    void should_say_when_a_reading_counts_for_the_end_of_the_period() {
        NextReading inWindow = on("2026-10-24", read().build(), aContract().build());
        NextReading before = on("2026-10-23", read().build(), aContract().build());

        var window =
                new Window(LocalDate.parse("2026-10-24"), LocalDate.parse("2026-11-07"), LocalDate.parse("2026-10-31"));
        assertThat(inWindow.window()).isEqualTo(window);
        assertThat(before.window()).isEqualTo(window);
        assertThat(window.isOpenOn(LocalDate.parse("2026-10-24"))).isTrue();
        assertThat(window.isOpenOn(LocalDate.parse("2026-10-23"))).isFalse();
        assertThat(window.isOpenOn(LocalDate.parse("2026-11-08"))).isFalse();
    }

    @Test
    void should_expect_nothing_of_a_meter_that_was_never_read() {
        NextReading next = on("2026-10-31", aMeter().build(), aContract().build());

        assertThat(next.last()).isNull();
        assertThat(next.expected()).isNull();
    }

    @Test
    void should_take_a_meter_round_to_zero() {
        Meter meter = aMeter().withDigits(3)
                .read("2026-02-28", 967)
                .read("2026-04-30", 976)
                .read("2026-06-30", 985)
                .read("2026-08-31", 994)
                .build();

        NextReading next = on("2026-10-31", meter, aContract().build());

        assertThat(next.expected()).isEqualTo(new Expected(998, 8, 21, 9));
    }

    @Test
    void should_say_why_no_reading_is_taken() {
        assertThat(on(
                                "2026-10-31",
                                read().build(),
                                aContract().endedOn("2026-09-30").build())
                        .whyNot())
                .isInstanceOf(SubmittedReading.ContractEnded.class);
        assertThat(on(
                                "2026-10-31",
                                read().removedOn("2026-09-30").build(),
                                aContract().build())
                        .whyNot())
                .isInstanceOf(SubmittedReading.MeterRemoved.class);
        assertThat(on(
                                "2026-10-31",
                                aGardenMeter().legalisedUntil("2026-09-30").build(),
                                aContract().build())
                        .whyNot())
                .isInstanceOf(SubmittedReading.LegalisationExpired.class);
    }

    private static MeterBuilder read() {
        return aMeter().read("2026-02-28", 461)
                .read("2026-04-30", 470)
                .read("2026-06-30", 479)
                .read("2026-08-31", 488);
    }

    private static NextReading on(String day, Meter meter, Contract contract) {
        return NextReading.of(meter, List.of(meter), contract, BILLED_UNTIL, LocalDate.parse(day));
    }
}
