package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readings an invoice shows: {@code meter from-day value to-day value use}, {@code e} for an estimate. */
class MeterUsesTest {
    private static final String HISTORY = "2026-02-28=461 2026-04-30=470 2026-06-30=479 2026-08-31=488";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "read | M1 2026-08-31=488 2026-10-30=497 | | M1 2026-08-31 488 2026-10-30 497 9",
                "estimated | M1 HISTORY | | M1 2026-08-31 488 2026-10-31 497 9e",
                "turned over while estimated | M1 2026-06-30=99979 2026-08-31=99991 | | M1 2026-08-31 99991 2026-10-31 3 12e",
                "replaced | M1(removed 2026-09-21) 2026-06-30=812 2026-08-31=826 2026-09-21=829; M2(installed 2026-09-21) 2026-09-21=4 2026-10-31=11 | "
                        + "| M1 2026-08-31 826 2026-09-21 829 3, M2 2026-09-21 4 2026-10-31 11 7",
                "replaced and estimated | M1(removed 2026-09-21) 2026-06-30=812 2026-08-31=826 2026-09-21=829; M2(installed 2026-09-21) 2026-09-21=4 | "
                        + "| M1 2026-08-31 826 2026-09-21 829 3, M2 2026-09-21 4 2026-10-31 13 9e",
                "taken away | M1(removed 2026-09-20) HISTORY 2026-09-20=491 | "
                        + "| M1 2026-08-31 488 2026-09-20 491 3, M1 2026-09-20 491 2026-10-31 null 6e",
                "taken away before | M1(removed 2026-09-20) HISTORY 2026-09-20=491; months 1; billed 2026-09-30 | "
                        + "| M1 2026-09-20 491 2026-10-31 null 5e",
                "taken away on the last day | M1(removed 2026-10-31) HISTORY 2026-10-31=491 | "
                        + "| M1 2026-08-31 488 2026-10-31 491 3",
                "taken away, its last reading five days before | M1(removed 2026-09-20) HISTORY 2026-09-15=490 | "
                        + "| M1 2026-08-31 488 2026-09-15 490 2, M1 2026-09-15 490 2026-10-31 null 7e",
                "without any reading | M1 | | M1 2026-08-31 null 2026-10-31 null 6e",
                "without a start | M1 2026-10-20=100 2026-10-30=104 | | M1 2026-08-31 null 2026-10-20 100 2o, M1 2026-10-20 100 2026-10-30 104 4",
                "without a start or an end | M1 2026-10-10=100 | | M1 2026-08-31 null 2026-10-10 100 4o, M1 2026-10-10 100 2026-10-31 102 2e",
                "not in place for some days | M1(removed 2026-09-05) HISTORY 2026-09-05=489; M2(installed 2026-10-25) 2026-10-25=0 2026-10-31=1 | "
                        + "| M1 2026-08-31 488 2026-09-05 489 1, M1 2026-09-05 489 2026-10-25 null 7e, M2 2026-10-25 0 2026-10-31 1 1",
                "taken away in the week after the end | M1(removed 2026-11-03) HISTORY 2026-11-03=498; M2(installed 2026-11-03) 2026-11-03=0 | "
                        + "| M1 2026-08-31 488 2026-11-03 498 10, M2 2026-11-03 0 2026-11-03 0 0",
                "not in place over the end | M1(removed 2026-10-22) HISTORY 2026-10-22=495; M2(installed 2026-11-05) 2026-11-05=0 | "
                        + "| M1 2026-08-31 488 2026-10-22 495 7, M1 2026-10-22 495 2026-11-05 null 2e, M2 2026-11-05 0 2026-11-05 0 0",
                "one of two taken away without a final reading | M1(removed 2026-09-20) HISTORY; M2 2026-08-31=20 2026-10-31=24 | "
                        + "| M1 2026-08-31 488 2026-09-20 null 3e, M2 2026-08-31 20 2026-10-31 24 4",
                "start carried on | M1 2026-02-28=461 2026-04-30=470 2026-06-30=479 2026-10-31=500 | "
                        + "| M1 2026-08-31 488 2026-10-31 500 12",
                "start carried on by the norm | M1 2026-06-30=479 2026-10-31=500 | | M1 2026-08-31 485 2026-10-31 500 15",
                "settled | M1 2026-02-28=461 2026-04-30=470 2026-06-30=479 2026-10-31=485; billed 2026-06-30 | "
                        + "2026-07-01..2026-08-31 | M1 2026-08-31 488 2026-10-31 485 -3",
                "garden without a reading | M1 2026-08-31=488 2026-10-31=497; G1 2026-08-31=52 | "
                        + "| M1 2026-08-31 488 2026-10-31 497 9, G1 2026-08-31 52 2026-08-31 52 0",
                "garden read | M1 2026-08-31=488 2026-10-31=497; G1 2026-08-31=52 2026-10-30=55 | "
                        + "| M1 2026-08-31 488 2026-10-31 497 9, G1 2026-08-31 52 2026-10-30 55 3",
                "garden taken away in the period | M1 2026-08-31=488 2026-10-31=497; G1(removed 2026-09-01) 2026-08-31=52 | "
                        + "| M1 2026-08-31 488 2026-10-31 497 9, G1 2026-08-31 52 2026-08-31 52 0",
                "garden taken away before | M1 2026-08-31=488 2026-10-31=497; G1(removed 2026-08-31) 2026-08-31=52 | "
                        + "| M1 2026-08-31 488 2026-10-31 497 9",
                "garden put in later | M1 2026-08-31=488 2026-10-31=497; G1(installed 2026-11-01) 2026-11-01=0 | "
                        + "| M1 2026-08-31 488 2026-10-31 497 9",
                "garden put in on the last day | M1 2026-08-31=488 2026-10-31=497; G1(installed 2026-10-31) 2026-10-31=0 | "
                        + "| M1 2026-08-31 488 2026-10-31 497 9, G1 2026-10-31 0 2026-10-31 0 0",
                "main meter put in later | M1 2026-08-31=488 2026-10-31=497; M2(installed 2026-11-01) 2026-11-01=0 | "
                        + "| M1 2026-08-31 488 2026-10-31 497 9",
                "two side by side, one of them replaced | M1(removed 2026-09-10) 2026-08-31=10 2026-09-10=12; M2 2026-08-31=20 2026-10-31=24; M3(installed 2026-09-10) 2026-09-10=0 2026-10-31=3 | "
                        + "| M1 2026-08-31 10 2026-09-10 12 2, M3 2026-09-10 0 2026-10-31 3 3, M2 2026-08-31 20 2026-10-31 24 4",
            })
    void are_shown_as_they_were_billed(String name, String point, String earlier, String uses) {
        String text = point.replace("HISTORY", HISTORY);
        var billed = new ArrayList<Invoice>();
        if (earlier != null) {
            billed.add(bill(text, earlier, List.of()));
        }
        SupplyPointBuilder now = SupplyPointText.parse(text, true);
        String from = now.contract().billedUntil().plusDays(1).toString();
        String period = earlier == null ? from + "..2026-10-31" : "2026-09-01..2026-10-31";

        Invoice invoice = bill(text, period, billed);

        assertThat(invoice.charges().getFirst().meterUses().stream().map(MeterUsesTest::text))
                .containsExactlyElementsOf(List.of(uses.split(", ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M1 HISTORY 2026-10-31=500 | 2026-08-31 9, 2026-06-30 9, 2026-04-30 9",
                "M1 HISTORY 2026-10-31=500; signed 2026-06-15; billed 2026-08-31 | 2026-08-31 9, 2026-06-30 9",
                "M1 2026-06-22=479 2026-08-31=488 2026-10-31=500 | null",
                "M1 2026-06-23=479 2026-09-07=490 2026-10-31=500 | 2026-08-31 11",
                "M1 2026-06-30=600 2026-08-31=488 2026-10-31=500 | null",
                "M1 HISTORY 2026-10-31=500; M2 2026-06-30=10 2026-08-31=15 2026-10-31=20 | 2026-08-31 14",
                "M1 2024-08-31=380 2024-10-31=390 2024-12-31=400 2025-02-28=410 2025-04-30=420 2025-06-30=430 2025-08-31=441 2025-10-31=450 "
                        + "2025-12-31=460 HISTORY 2026-10-31=500 "
                        + "| 2026-08-31 9, 2026-06-30 9, 2026-04-30 9, 2026-02-28 1, 2025-12-31 10, 2025-10-31 9",
            })
    void come_with_the_use_of_up_to_six_earlier_periods(String point, String history) {
        Invoice invoice = bill(point.replace("HISTORY", HISTORY), "2026-09-01..2026-10-31", List.of());

        List<String> newestFirst = invoice.history().reversed().stream()
                .map(use -> use.period().to() + " " + use.use())
                .toList();
        assertThat(String.join(", ", newestFirst)).isEqualTo("null".equals(history) ? "" : history);
        assertThat(invoice.history()).noneMatch(PastUse::estimated);
    }

    @Test
    void come_with_what_was_billed_before_estimates_marked() {
        SupplyPointBuilder point =
                aSupplyPoint().main("M1", HISTORY.split(" ")).garden("G1", "2026-08-31=5", "2026-10-31=7");
        Invoice first = point.bill("2026-09-01", "2026-10-31");

        Invoice second = point.bill("2026-11-01", "2026-12-31", first);

        assertThat(second.history().getLast()).isEqualTo(new PastUse(first.period(), 9, true));
        assertThat(second.history().getFirst().use()).isEqualTo(9);
        assertThat(second.history().getFirst().period().from()).isEqualTo("2026-03-01");
        assertThat(second.history()).hasSize(4);
    }

    private static Invoice bill(String point, String period, List<Invoice> earlier) {
        String[] days = period.split("\\.\\.");
        return SupplyPointText.parse(point, true).bill(days[0], days[1], earlier.toArray(Invoice[]::new));
    }

    private static String text(MeterUse use) {
        return "%s %s %s %s %s %d%s"
                .formatted(
                        use.meterId(),
                        use.fromDay(),
                        use.from(),
                        use.toDay(),
                        use.to(),
                        use.use(),
                        use.estimated() ? "e" : use.openingEstimated() ? "o" : "");
    }
}
