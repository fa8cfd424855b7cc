package pl.ebok.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterChainTest {
    private final List<Meter> replaced = aSupplyPoint()
            .meter("M2", MeterKind.MAIN, 4, "2026-09-21", null, null, "2026-09-21=7", "2026-10-31=12")
            .meter("G1", MeterKind.GARDEN, 5, "2020-01-01", null, null, "2026-09-21=1")
            .meter(
                    "M1",
                    MeterKind.MAIN,
                    5,
                    "2021-03-14",
                    "2026-09-21",
                    null,
                    "2026-06-30=99990",
                    "2026-08-31=5",
                    "2026-09-21=9")
            .meters();
    private final MeterChain chain = only(MeterChain.of(replaced, MeterKind.MAIN));

    @Test
    void counts_on_over_rollover_and_replacement_whatever_the_order_of_the_meters() {
        assertThat(chain.size()).isEqualTo(5);
        assertThat(chain.counted(2) - chain.counted(0)).isEqualTo(19);
        assertThat(chain.counted(3)).isEqualTo(chain.counted(2));
        assertThat(chain.counted(4) - chain.counted(0)).isEqualTo(24);
        assertThat(chain.meter(chain.meterOf(2)).meterId()).isEqualTo("M1");
        assertThat(chain.meter(chain.meterOf(3)).meterId()).isEqualTo("M2");
        assertThat(chain.breakBetween(0, 4)).isNull();
    }

    @Test
    void shows_what_each_meter_shows() {
        assertThat(chain.shown(0, chain.counted(0))).isEqualTo(99_990);
        assertThat(chain.shown(0, chain.counted(1))).isEqualTo(5);
        assertThat(chain.shown(1, chain.counted(3))).isEqualTo(7);
        assertThat(chain.shown(1, chain.counted(4) + 10_000)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 99995, 2026-07-31, 5",
        "0, 2, 2026-07-31, 12",
        "0, 99985, 2026-07-31, -5",
        "1, 20, 2026-10-31, 32",
        "1, 9999, 2026-10-31, 11"
    })
    void finds_its_place_for_a_value_that_may_be_an_estimate(int meter, long value, LocalDate day, long since) {
        assertThat(chain.countedWhen(meter, value, day) - chain.counted(0)).isEqualTo(since);
    }

    @Test
    void takes_half_the_digits_as_forward() {
        MeterChain one =
                only(MeterChain.of(aSupplyPoint().main("M1", "2026-08-31=100").meters(), MeterKind.MAIN));
        LocalDate day = LocalDate.parse("2026-09-30");

        assertThat(one.countedWhen(0, 50_100, day)).isEqualTo(50_100);
        assertThat(one.countedWhen(0, 50_101, day)).isEqualTo(-49_899);
        MeterChain unread = only(MeterChain.of(aSupplyPoint().main("M1").meters(), MeterKind.MAIN));
        assertThat(unread.countedWhen(0, 33, day)).isEqualTo(33);
        assertThat(unread.lastMarkOf(0, day)).isEqualTo(MeterChain.NONE);
    }

    @Test
    void knows_its_meters_and_marks() {
        assertThat(chain.indexOf("M1")).isZero();
        assertThat(chain.indexOf("M2")).isOne();
        assertThat(chain.indexOf("G1")).isEqualTo(MeterChain.NONE);
        assertThat(chain.lastMarkOf(0, LocalDate.MAX)).isEqualTo(2);
        assertThat(chain.lastMarkOf(0, LocalDate.parse("2026-09-20"))).isOne();
        assertThat(chain.lastMarkOf(0, LocalDate.parse("2026-08-31"))).isOne();
        assertThat(chain.lastMarkOf(1, LocalDate.parse("2026-08-31"))).isEqualTo(3);
        assertThat(chain.lastUpTo(LocalDate.parse("2026-06-29"))).isEqualTo(MeterChain.NONE);
        assertThat(chain.lastUpTo(LocalDate.parse("2026-06-30"))).isZero();
        assertThat(chain.lastUpTo(LocalDate.parse("2026-09-21"))).isEqualTo(3);
    }

    @Test
    void takes_the_nearest_mark_of_seven_days_around() {
        LocalDate never = LocalDate.MIN;

        assertThat(chain.countingFor(LocalDate.parse("2026-10-24"), never)).isEqualTo(4);
        assertThat(chain.countingFor(LocalDate.parse("2026-10-23"), never)).isEqualTo(MeterChain.NONE);
        assertThat(chain.countingFor(LocalDate.parse("2026-11-07"), never)).isEqualTo(4);
        assertThat(chain.countingFor(LocalDate.parse("2026-11-08"), never)).isEqualTo(MeterChain.NONE);
        assertThat(chain.countingFor(LocalDate.parse("2026-09-20"), never)).isEqualTo(3);
        assertThat(chain.countingFor(LocalDate.parse("2026-10-31"), LocalDate.parse("2026-10-31")))
                .isEqualTo(4);
        assertThat(chain.countingFor(LocalDate.parse("2026-10-31"), LocalDate.parse("2026-11-01")))
                .isEqualTo(MeterChain.NONE);
    }

    @Test
    void averages_the_twelve_months_before() {
        assertThat(chain.averageBefore(LocalDate.parse("2026-11-01"))).isEqualTo(new AverageUse(24, 123));
        assertThat(chain.averageBefore(LocalDate.parse("2026-10-31"))).isEqualTo(new AverageUse(19, 83));
        assertThat(chain.averageBefore(LocalDate.parse("2027-06-30"))).isEqualTo(new AverageUse(24, 123));
        assertThat(chain.averageBefore(LocalDate.parse("2027-07-01"))).isEqualTo(new AverageUse(9, 61));
        assertThat(chain.averageBefore(LocalDate.parse("2026-08-31"))).isNull();
        assertThat(chain.averageBefore(LocalDate.parse("2026-06-30"))).isNull();
    }

    @Test
    void does_not_average_over_a_break() {
        MeterChain fell = only(MeterChain.of(
                aSupplyPoint()
                        .main("M1", "2026-02-28=900", "2026-04-30=910", "2026-06-30=20", "2026-08-31=32")
                        .meters(),
                MeterKind.MAIN));

        assertThat(fell.averageBefore(LocalDate.parse("2026-09-01"))).isEqualTo(new AverageUse(12, 62));
        assertThat(fell.breakBetween(0, 1)).isNull();
        assertThat(fell.breakBetween(1, 2)).isEqualTo(MeterChain.Break.READING_FELL);
        assertThat(fell.breakBetween(2, 3)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-21, 2026-09-28, 1", "2026-09-21, 2026-09-14, 1", "2026-09-21, 2026-09-13, 2"})
    void carries_on_where_the_next_meter_came_up_to_a_week_around(String removed, String installed, int chains) {
        List<Meter> meters = aSupplyPoint()
                .meter("M1", MeterKind.MAIN, 5, "2021-03-14", removed, null)
                .meter("M2", MeterKind.MAIN, 5, installed, null, null)
                .meters();

        assertThat(MeterChain.of(meters, MeterKind.MAIN)).hasSize(chains);
    }

    @ParameterizedTest
    @CsvSource({"10, 5, 2, 4", "9, 60, 30, 5", "27, 184, 61, 9", "0, 10, 5, 0", "1, 3, 1, 0", "2, 3, 1, 1"})
    void estimates_rounded_half_up(long use, long days, long forDays, long expected) {
        assertThat(new AverageUse(use, days).of(forDays)).isEqualTo(expected);
    }

    @Test
    void meters_have_three_to_nine_digits_and_readings_in_order() {
        Meter three = meter(3, "2026-08-31=5", "2026-06-30=3");
        assertThat(three.turnover()).isEqualTo(1_000);
        assertThat(meter(9).turnover()).isEqualTo(1_000_000_000);
        assertThat(three.readings()).extracting(Reading::value).containsExactly(3L, 5L);
        assertThat(three.lastReading()).map(Reading::value).contains(5L);
        assertThat(meter(3).lastReading()).isEmpty();
        assertThat(three.use(5, 5)).isZero();
        assertThatThrownBy(() -> meter(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> meter(10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reading(LocalDate.MIN, -1, ReadingSource.CUSTOMER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Reading(LocalDate.MIN, 0, ReadingSource.ESTIMATE)
                        .source()
                        .isReal())
                .isFalse();
    }

    private static Meter meter(int digits, String... readings) {
        return aSupplyPoint()
                .meter("M1", MeterKind.MAIN, digits, "2021-03-14", null, null, readings)
                .meters()
                .getFirst();
    }

    private static MeterChain only(List<MeterChain> chains) {
        assertThat(chains).hasSize(1);
        return chains.getFirst();
    }
}
