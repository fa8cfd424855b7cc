package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;
import pl.ebok.domain.billing.CorrectionChange.Cancelled;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionChange.Readings;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Reading;

/** What holds of any history; {@code -Debok.histories=20000} draws more of them than every build does. */
class BillingHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("ebok.histories", 400);

    @Test
    void several_periods_in_one_run_are_billed_as_each_in_its_time() {
        check(draw -> {
            RandomPoint history = RandomPoint.any(draw);
            var atOnce = new BilledPoint(history.point());
            var inTime = new BilledPoint(history.point());

            for (Period period : history.periods()) {
                BillingOutcome late = atOnce.bill(period);
                inTime.know(known(history.point().meters(), period.to().plusDays(7)));
                BillingOutcome early = inTime.bill(period);
                if (!(late instanceof BillingOutcome.Billed)) {
                    assertThat(late).as("%s", history).isEqualTo(early);
                    return;
                }
            }

            assertThat(atOnce.documents()).as("%s", history).isEqualTo(inTime.documents());
        });
    }

    @Test
    void the_order_in_which_things_are_kept_does_not_matter() {
        check(draw -> {
            RandomPoint history = RandomPoint.any(draw);
            var asRead = new BilledPoint(history.point());
            var shuffled = new BilledPoint(history.point());
            shuffled.know(shuffled(history.point().meters(), new Random(draw.number())));

            for (Period period : history.periods()) {
                assertThat(shuffled.bill(period)).as("%s", history).isEqualTo(asRead.bill(period));
                Collections.shuffle(shuffled.documents(), new Random(draw.number()));
            }
        });
    }

    @Test
    void no_water_is_billed_twice_or_lost_between_two_readings_however_late_they_come() {
        check(draw -> {
            RandomPoint history = RandomPoint.readAtBothEnds(draw);
            BilledPoint billed = billedAsReadingsCome(draw, history);

            List<SupplyPointCharges> bills = bills(billed);
            if (bills.size() == history.periods().size()) {
                assertThat(sum(bills, Charge.WATER))
                        .as("%s%n%s", history, bills)
                        .isEqualTo(flowed(history, bills));
            }
        });
    }

    @Test
    void nobody_is_given_back_more_than_was_billed() {
        check(draw -> {
            RandomPoint history = RandomPoint.readAtBothEnds(draw);
            List<SupplyPointCharges> bills = bills(billedAsReadingsCome(draw, history));

            for (int i = 1; i <= bills.size(); i++) {
                assertThat(sum(bills.subList(0, i), Charge.WATER))
                        .as("%s", history)
                        .isNotNegative();
                assertThat(sum(bills.subList(0, i), Charge.SEWAGE))
                        .as("%s", history)
                        .isNotNegative();
            }
        });
    }

    @Test
    void sewage_is_never_above_the_main_meters_water_over_what_is_settled_together() {
        check(draw -> {
            RandomPoint history = RandomPoint.readAtBothEnds(draw);
            List<SupplyPointCharges> bills = bills(billedAsReadingsCome(draw, history));

            var spanned = new ArrayList<SupplyPointCharges>();
            for (SupplyPointCharges bill : bills) {
                spanned.add(bill);
                if (EarlierBills.NONE.and(bill).unsettled().isEmpty()) {
                    assertThat(sum(spanned, Charge.SEWAGE))
                            .as("%s", history)
                            .isLessThanOrEqualTo(sum(spanned, Charge.WATER));
                    spanned.clear();
                }
            }
        });
    }

    @Test
    void corrected_readings_leave_what_the_right_ones_would_have_billed() {
        check(draw -> {
            RandomPoint history = RandomPoint.any(draw);
            List<Meter> right = history.point().meters();
            BilledPoint fresh = billed(history, right);
            CorrectedReading truth = anyReading(draw, right);
            if (truth == null) {
                return;
            }
            List<Meter> wrong = with(right, truth, draw.between(0, 2_000));
            BilledPoint corrected = billed(history, wrong);
            if (corrected.states().size() != fresh.states().size()) {
                return;
            }

            corrected.correct(
                    new CorrectedReading(truth.meterId(), truth.readOn(), truth.value() + draw.between(1, 9)));
            corrected.correct(truth);

            assertThat(corrected.states())
                    .as("%s for %s of%n%s", wrong, truth, history)
                    .isEqualTo(fresh.states());
        });
    }

    @Test
    void a_cancelled_invoice_that_is_brought_back_says_what_it_said_before() {
        check(draw -> {
            RandomPoint history = RandomPoint.any(draw);
            BilledPoint billed = billed(history, history.point().meters());
            List<List<SupplyPointCharges>> before = billed.states();
            for (int i = 1; i <= before.size(); i++) {
                CorrectedReading shown = shownReading(before.get(i - 1));
                if (shown == null) {
                    continue;
                }
                billed.correct(i, new Cancelled());
                billed.correct(i, new Readings(List.of(shown)));

                assertThat(billed.states()).as("%s of%n%s", shown, history).isEqualTo(before);
            }
        });
    }

    @Test
    void cancelling_gives_back_what_was_billed_and_nothing_twice() {
        check(draw -> {
            RandomPoint history = RandomPoint.readAtBothEnds(draw);
            BilledPoint billed = billed(history, history.point().meters());
            if (billed.states().isEmpty()) {
                return;
            }

            billed.correct(draw.between(1, billed.states().size()), new Cancelled());

            List<SupplyPointCharges> bills = bills(billed);
            assertThat(sum(bills, Charge.WATER)).as("%s", history).isNotNegative();
            assertThat(sum(bills, Charge.SEWAGE)).as("%s", history).isNotNegative();
        });
    }

    private static void check(Consumer<Draws> property) {
        Draws.check(HISTORIES, property);
    }

    private static List<Meter> known(List<Meter> meters, LocalDate day) {
        return meters.stream()
                .filter(meter -> !meter.installedOn().isAfter(day))
                .map(meter -> meter.upTo(day))
                .toList();
    }

    private static List<Meter> shuffled(List<Meter> meters, Random random) {
        var shuffled = new ArrayList<Meter>();
        for (Meter meter : meters) {
            var readings = new ArrayList<>(meter.readings());
            Collections.shuffle(readings, random);
            shuffled.add(meter.withReadings(readings));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static BilledPoint billed(RandomPoint history, List<Meter> meters) {
        var billed = new BilledPoint(history.point());
        billed.know(meters);
        for (Period period : history.periods()) {
            if (!(billed.bill(period) instanceof BillingOutcome.Billed)) {
                break;
            }
        }
        return billed;
    }

    /** A third of the readings between the first and the last come after one or more later bills. */
    private static BilledPoint billedAsReadingsCome(Draws draw, RandomPoint history) {
        var late = new ArrayList<CorrectedReading>();
        for (Meter meter : history.point().meters()) {
            for (Reading reading : meter.readings()) {
                boolean border = reading.readOn().equals(LocalDate.parse("2026-08-31"))
                        || reading.readOn().equals(meter.installedOn())
                        || reading.readOn().equals(meter.removedOn());
                if (!border && draw.between(0, 2) == 0) {
                    late.add(new CorrectedReading(meter.meterId(), reading.readOn(), draw.between(1, 3)));
                }
            }
        }
        var billed = new BilledPoint(history.point());
        int bill = 0;
        for (Period period : history.periods()) {
            bill++;
            boolean last = bill == history.periods().size();
            List<Meter> known = known(history.point().meters(), period.to().plusDays(7));
            for (CorrectedReading one : late) {
                LocalDate comes = one.readOn().plusMonths(one.value());
                if (!last && comes.isAfter(period.to())) {
                    known = known.stream()
                            .map(meter -> meter.meterId().equals(one.meterId()) ? meter.without(one.readOn()) : meter)
                            .toList();
                }
            }
            billed.know(known);
            if (!(billed.bill(period) instanceof BillingOutcome.Billed)) {
                break;
            }
        }
        return billed;
    }

    private static List<SupplyPointCharges> bills(BilledPoint billed) {
        return billed.states().stream().flatMap(List::stream).toList();
    }

    private static long sum(List<SupplyPointCharges> bills, Charge charge) {
        return bills.stream()
                .flatMap(bill -> bill.lines().stream())
                .filter(line -> line.charge() == charge)
                .mapToLong(InvoiceLine::quantity)
                .sum();
    }

    /** What the meters counted from the state billed first to the one billed last. */
    private static long flowed(RandomPoint history, List<SupplyPointCharges> bills) {
        MeterUse first = mainUses(bills.getFirst()).toList().getFirst();
        MeterUse last = mainUses(bills.getLast()).toList().getLast();
        assertThat(first.from()).isNotNull();
        if (first.meterId().equals(last.meterId())) {
            return Math.floorMod(last.to() - first.from(), 100_000L);
        }
        Meter replaced = meter(history, first.meterId());
        Meter replacing = meter(history, last.meterId());
        return Math.floorMod(replaced.lastReading().orElseThrow().value() - first.from(), 100_000L)
                + last.to()
                - replacing.readings().getFirst().value();
    }

    private static Stream<MeterUse> mainUses(SupplyPointCharges bill) {
        return bill.meterUses().stream().filter(use -> use.kind() == MeterKind.MAIN);
    }

    private static Meter meter(RandomPoint history, String meterId) {
        return history.point().meters().stream()
                .filter(meter -> meter.meterId().equals(meterId))
                .findFirst()
                .orElseThrow();
    }

    private static CorrectedReading anyReading(Draws draw, List<Meter> meters) {
        List<CorrectedReading> all = meters.stream()
                .flatMap(meter -> meter.readings().stream()
                        .map(reading -> new CorrectedReading(meter.meterId(), reading.readOn(), reading.value())))
                .toList();
        return all.isEmpty() ? null : all.get(draw.between(0, all.size() - 1));
    }

    private static List<Meter> with(List<Meter> meters, CorrectedReading place, long value) {
        return meters.stream()
                .map(meter -> meter.meterId().equals(place.meterId())
                        ? meter.with(new Reading(
                                place.readOn(),
                                value,
                                meter.readingOn(place.readOn()).orElseThrow().source()))
                        : meter)
                .toList();
    }

    private static CorrectedReading shownReading(List<SupplyPointCharges> charges) {
        for (SupplyPointCharges group : charges) {
            for (MeterUse use : group.meterUses()) {
                if (!use.estimated() && use.to() != null) {
                    return new CorrectedReading(use.meterId(), use.toDay(), use.to());
                }
            }
        }
        return null;
    }
}
