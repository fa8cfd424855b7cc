package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;

/** What another reading does to the uses of a bill for September and October. */
class CorrectedUseTest {
    private static final LocalDate START = LocalDate.parse("2026-08-31");
    private static final LocalDate END = LocalDate.parse("2026-10-31");
    private static final List<Meter> METERS = aSupplyPoint().main("M1").meters();

    @Test
    void a_use_may_come_to_nothing_but_not_below() {
        var corrected = corrected(main(488L, 497L, 9, false));

        assertThat(corrected.put(reading("2026-10-31", 488))).isTrue();
        assertThat(corrected.main()).isZero();
        assertThat(corrected.fellAt()).isNull();

        corrected.put(reading("2026-10-31", 487));
        assertThat(corrected.fellAt()).isEqualTo("M1");
    }

    @Test
    void nothing_used_before_is_no_excuse_for_falling_now() {
        var corrected = corrected(main(488L, 488L, 0, false));

        corrected.put(reading("2026-10-31", 487));

        assertThat(corrected.fellAt()).isEqualTo("M1");
    }

    @Test
    void what_was_below_zero_when_billed_may_stay_there() {
        var corrected = corrected(main(488L, 485L, -3, false));

        corrected.put(reading("2026-10-31", 484));

        assertThat(corrected.main()).isEqualTo(-4);
        assertThat(corrected.fellAt()).isNull();
    }

    @Test
    void a_reading_up_to_seven_days_after_the_end_takes_the_place_of_an_estimate() {
        assertThat(corrected(main(488L, 497L, 9, true)).put(reading("2026-11-07", 491)))
                .isTrue();
        assertThat(corrected(main(488L, 497L, 9, true)).put(reading("2026-11-08", 491)))
                .isFalse();
        assertThat(corrected(main(488L, 497L, 9, true)).put(reading("2026-10-24", 491)))
                .isTrue();
        assertThat(corrected(main(488L, 497L, 9, true)).put(reading("2026-10-23", 491)))
                .isFalse();
        assertThat(corrected(main(488L, 497L, 9, false)).put(reading("2026-11-07", 491)))
                .as("no estimate")
                .isFalse();
    }

    @Test
    void an_end_nobody_knew_is_counted_from_the_start() {
        var corrected = corrected(main(491L, null, 6, true));

        corrected.put(reading("2026-10-31", 494));

        assertThat(corrected.uses()).containsExactly(main(491L, 494L, 3, false));
    }

    @Test
    void without_a_start_an_estimate_stays_one() {
        var corrected = corrected(main(null, null, 6, true));

        corrected.put(reading("2026-10-31", 494));

        assertThat(corrected.uses()).containsExactly(main(null, 494L, 6, true));
    }

    @Test
    void a_start_nobody_knew_moves_no_use() {
        var corrected = corrected(main(null, 497L, 6, false));

        corrected.put(reading("2026-08-31", 490));

        assertThat(corrected.uses()).containsExactly(main(490L, 497L, 6, false));
    }

    @Test
    void a_meter_that_is_not_known_any_more_does_not_turn_over() {
        var corrected = new CorrectedUse(charges(main(488L, 497L, 9, false)), List.of(), true);

        corrected.put(reading("2026-10-31", 495));

        assertThat(corrected.uses()).containsExactly(main(488L, 495L, 7, false));
    }

    @Test
    void half_a_turn_ahead_is_ahead() {
        var corrected = corrected(main(0L, 10L, 10, false));

        corrected.put(reading("2026-10-31", 50_010));

        assertThat(corrected.main()).isEqualTo(50_010);
    }

    private static CorrectedUse corrected(MeterUse use) {
        return new CorrectedUse(charges(use), METERS, true);
    }

    private static SupplyPointCharges charges(MeterUse use) {
        return new SupplyPointCharges(
                "U/1", "PP-1", SupplyPointBuilder.ADDRESS, new Period(START.plusDays(1), END), List.of(use), List.of());
    }

    private static MeterUse main(@Nullable Long from, @Nullable Long to, long use, boolean estimated) {
        return new MeterUse("M1", MeterKind.MAIN, START, from, END, to, use, estimated);
    }

    private static CorrectedReading reading(String day, long value) {
        return new CorrectedReading("M1", LocalDate.parse(day), value);
    }
}
