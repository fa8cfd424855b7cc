package pl.ebok.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.billing.SupplyPointBuilder.reading;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.SubmittedReading.Accepted;
import pl.ebok.domain.metering.SubmittedReading.AlreadyGiven;
import pl.ebok.domain.metering.SubmittedReading.ContractEnded;
import pl.ebok.domain.metering.SubmittedReading.HigherThanNext;
import pl.ebok.domain.metering.SubmittedReading.InTheFuture;
import pl.ebok.domain.metering.SubmittedReading.LowerThanPrevious;
import pl.ebok.domain.metering.SubmittedReading.MeterRemoved;
import pl.ebok.domain.metering.SubmittedReading.MeterUnknown;
import pl.ebok.domain.metering.SubmittedReading.TooLong;
import pl.ebok.domain.metering.SubmittedReading.Unusual;

class SubmittingReadingTest extends ReadingGiver {
    @Test
    void takes_a_reading_in_the_window_as_the_end_of_the_period() {
        SubmittedReading outcome = submit("M1", "2026-10-31=497");

        assertThat(outcome)
                .isEqualTo(new Accepted(
                        reading("2026-10-31=497"), new WhenBilled.AtPeriodEnd(LocalDate.parse("2026-10-31"))));
        assertThat(meters.find(new CustomerNumber("101001"), "M1").orElseThrow().readings())
                .contains(reading("2026-10-31=497"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-23, 2026-10-31, false",
        "2026-10-24, 2026-10-31, true",
        "2026-11-07, 2026-10-31, true",
        "2026-11-08, 2026-12-31, false",
        "2026-12-24, 2026-12-31, true"
    })
    void says_with_which_period_it_is_billed(String readOn, LocalDate periodEnd, boolean inWindow) {
        today = LocalDate.parse("2026-12-31");

        WhenBilled when = accepted("M1", readOn + "=497");

        assertThat(when)
                .isEqualTo(
                        inWindow
                                ? new WhenBilled.AtPeriodEnd(periodEnd)
                                : new WhenBilled.Later(periodEnd, periodEnd.minusDays(7), periodEnd.plusDays(7)));
    }

    @Test
    void says_that_the_next_period_bills_it_once_the_period_is_billed() {
        billedUntil = LocalDate.parse("2026-10-31");

        assertThat(accepted("M1", "2026-10-31=497"))
                .isEqualTo(new WhenBilled.Later(
                        LocalDate.parse("2026-12-31"), LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-07")));
    }

    @Test
    void gives_the_same_answer_to_the_same_reading_again() {
        SubmittedReading first = submit("M1", "2026-10-31=497");

        assertThat(resubmit("2026-10-31=497")).isEqualTo(first);
        assertThat(resubmit("2026-10-31=498")).isEqualTo(new AlreadyGiven(reading("2026-10-31=497")));
    }

    @Test
    void refuses_a_value_below_the_last_one() {
        assertThat(submit("M1", "2026-10-31=487")).isEqualTo(new LowerThanPrevious(reading("2026-08-31=488")));
        assertThat(submit("M1", "2026-10-31=488")).isInstanceOf(Accepted.class);
    }

    @Test
    void takes_a_value_between_its_neighbours_only() {
        assertThat(submit("M1", "2026-07-15=480")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-07-15=489")).isEqualTo(new HigherThanNext(reading("2026-08-31=488")));
        assertThat(submit("M1", "2026-07-15=478")).isEqualTo(new LowerThanPrevious(reading("2026-06-30=479")));
        assertThat(submit("M1", "2025-12-31=462")).isEqualTo(new HigherThanNext(reading("2026-02-28=461")));
        assertThat(submit("M1", "2025-12-31=461")).isInstanceOf(Accepted.class);
    }

    @Test
    void refuses_the_future_and_takes_today() {
        assertThat(submit("M1", "2026-11-03=497")).isEqualTo(new InTheFuture(today));
        assertThat(submit("M1", "2026-11-02=497")).isInstanceOf(Accepted.class);
    }

    @Test
    void refuses_more_digits_than_the_meter_has() {
        assertThat(submit("M1", "2026-10-31=100000")).isEqualTo(new TooLong(5));
        confirmed = true;
        assertThat(submit("M1", "2026-10-31=99999")).isInstanceOf(Accepted.class);
    }

    @Test
    void asks_to_confirm_more_than_three_times_the_usual_use() {
        // 27 m³ in 184 days: usual in 61 days are 8.95, three times that is 26.85.
        assertThat(submit("M1", "2026-10-31=514")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-10-31=515")).isEqualTo(new Unusual(27, 9));
        confirmed = true;
        assertThat(submit("M1", "2026-10-31=515")).isInstanceOf(Accepted.class);
    }

    @Test
    void asks_nothing_about_little_water_or_where_nothing_is_known() {
        assertThat(submit("M1", "2026-09-01=491")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-09-01=492")).isEqualTo(new Unusual(4, 0));
        point = aSupplyPoint().main("M1", "2026-08-31=488");
        assertThat(submit("M1", "2026-10-31=988")).isInstanceOf(Accepted.class);
        point = aSupplyPoint().main("M1");
        assertThat(submit("M1", "2026-10-31=988")).isInstanceOf(Accepted.class);
    }

    @Test
    void does_not_count_the_water_of_another_contract_as_usual() {
        point = aSupplyPoint()
                .contract("U/2")
                .meter("X0", MeterKind.MAIN, 5, "2020-01-01", "2026-08-31", null, "2026-06-30=1", "2026-08-31=3")
                .contract("U/1")
                .meter("M1", MeterKind.MAIN, 5, "2026-08-31", null, null, "2026-08-31=0");

        assertThat(submit("M1", "2026-10-31=50")).isInstanceOf(Accepted.class);
    }

    @Test
    void takes_the_same_value_as_the_next_reading() {
        assertThat(submit("M1", "2026-07-15=488")).isInstanceOf(Unusual.class);
        confirmed = true;
        assertThat(submit("M1", "2026-07-15=488")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-07-15=479")).isInstanceOf(Accepted.class);
    }

    @Test
    void knows_the_usual_use_of_a_new_meter_from_the_old_one() {
        point = aSupplyPoint()
                .meter("M1", MeterKind.MAIN, 5, "2021-03-14", "2026-08-31", null, HISTORY)
                .meter("M2", MeterKind.MAIN, 5, "2026-08-31", null, null, "2026-08-31=0");

        assertThat(submit("M2", "2026-10-31=27")).isEqualTo(new Unusual(27, 9));
        assertThat(submit("M2", "2026-10-31=26")).isInstanceOf(Accepted.class);
    }

    @Test
    void recognises_a_meter_that_turned_over() {
        point = aSupplyPoint().main("M1", "2026-06-30=99979", "2026-08-31=99991");

        assertThat(submit("M1", "2026-10-31=4")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-10-31=40")).isEqualTo(new Unusual(49, 12));
        assertThat(submit("M1", "2026-10-31=200")).isInstanceOf(LowerThanPrevious.class);
        assertThat(submit("M1", "2026-10-31=99990")).isInstanceOf(LowerThanPrevious.class);
        confirmed = true;
        assertThat(submit("M1", "2026-10-31=111")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-10-31=112")).isInstanceOf(LowerThanPrevious.class);
    }

    @Test
    void takes_a_rollover_without_history_for_a_hundredth_of_the_digits_or_thirty() {
        point = aSupplyPoint().main("M1", "2026-08-31=99991");
        assertThat(submit("M1", "2026-10-31=991")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-10-31=992")).isInstanceOf(LowerThanPrevious.class);
        point = aSupplyPoint().meter("M1", MeterKind.MAIN, 3, "2024-03-14", null, null, "2026-08-31=990");
        assertThat(submit("M1", "2026-10-31=20")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-10-31=21")).isInstanceOf(LowerThanPrevious.class);
    }

    @Test
    void knows_no_meter_of_another_customer_or_contract() {
        assertThat(submit("M9", "2026-10-31=497")).isEqualTo(new MeterUnknown());
        point = aSupplyPoint().main("M1", HISTORY);
        meters = new MemoryMeters(point.meters());
        var submission = new ReadingSubmission(
                new CustomerNumber("101001"), "M1", LocalDate.parse("2026-10-31"), 497, false, source);
        var elsewhere = aSupplyPoint().contract("U/9").customer();
        assertThat(new SubmittingReading(OneCustomer.of(elsewhere), meters, (customer, contract) -> null)
                        .apply(submission, today))
                .isEqualTo(new MeterUnknown());
    }

    @Test
    void takes_readings_of_days_on_which_the_meter_was_in_place() {
        point = aSupplyPoint().meter("M1", MeterKind.MAIN, 5, "2026-05-10", "2026-09-21", null, "2026-08-31=488");

        assertThat(submit("M1", "2026-09-22=490")).isEqualTo(new MeterRemoved());
        assertThat(submit("M1", "2026-05-09=2")).isEqualTo(new MeterRemoved());
        assertThat(submit("M1", "2026-09-21=490")).isInstanceOf(Accepted.class);
        assertThat(submit("M1", "2026-05-10=2")).isInstanceOf(Accepted.class);
    }

    @Test
    void takes_no_reading_from_the_customer_once_the_contract_has_ended() {
        point = aSupplyPoint().endedOn("2026-10-31").main("M1", HISTORY);

        assertThat(submit("M1", "2026-10-31=497")).isEqualTo(new ContractEnded(LocalDate.parse("2026-10-31")));
        today = LocalDate.parse("2026-10-31");
        assertThat(submit("M1", "2026-10-31=497")).isInstanceOf(Accepted.class);
    }

    @Test
    void takes_the_final_reading_from_staff_up_to_a_week_after_the_contract() {
        point = aSupplyPoint().endedOn("2026-10-15").main("M1", HISTORY);
        source = ReadingSource.UTILITY;

        assertThat(accepted("M1", "2026-10-22=497"))
                .isEqualTo(new WhenBilled.AtPeriodEnd(LocalDate.parse("2026-10-15")));
        assertThat(submit("M1", "2026-10-23=497")).isInstanceOf(ContractEnded.class);
        billedUntil = LocalDate.parse("2026-10-15");
        assertThat(accepted("M1", "2026-10-15=497")).isEqualTo(new WhenBilled.Never());
    }

    @Test
    void ignores_estimates_among_the_readings() {
        point = aSupplyPoint().main("M1", "2026-06-30=479", "2026-08-31=488", "2026-10-31=600?", "2026-11-01=700?");

        assertThat(submit("M1", "2026-10-30=497")).isInstanceOf(Accepted.class);
    }
}
