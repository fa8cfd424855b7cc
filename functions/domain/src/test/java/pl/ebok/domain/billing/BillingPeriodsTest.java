package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.BillingPeriods;

class BillingPeriodsTest {

    @Test
    void follow_each_other_from_the_day_after_what_is_billed() {
        assertThat(due(aSupplyPoint(), "2026-11-05")).containsExactly(period("2026-09-01", "2026-10-31"));
    }

    @Test
    void are_all_due_when_some_were_missed() {
        assertThat(due(aSupplyPoint().months(1), "2026-11-05"))
                .containsExactly(period("2026-09-01", "2026-09-30"), period("2026-10-01", "2026-10-31"));
        assertThat(due(aSupplyPoint().months(3), "2027-03-01"))
                .containsExactly(period("2026-09-01", "2026-11-30"), period("2026-12-01", "2027-02-28"));
    }

    @Test
    void are_due_from_the_day_after_their_end() {
        assertThat(due(aSupplyPoint(), "2026-10-31")).isEmpty();
        assertThat(due(aSupplyPoint(), "2026-11-01")).hasSize(1);
    }

    @Test
    void begin_with_the_signing_of_a_new_contract() {
        assertThat(due(aSupplyPoint().signedOn("2026-10-20"), "2026-11-05")).isEmpty();
        assertThat(due(aSupplyPoint().signedOn("2026-10-20"), "2027-02-01"))
                .containsExactly(period("2026-10-20", "2026-11-30"), period("2026-12-01", "2027-01-31"));
        assertThat(due(aSupplyPoint().signedOn("2026-10-01").months(1), "2026-11-05"))
                .containsExactly(period("2026-10-01", "2026-10-31"));
    }

    @Test
    void end_with_the_contract() {
        assertThat(due(aSupplyPoint().endedOn("2026-08-31"), "2026-11-05")).isEmpty();
        assertThat(due(aSupplyPoint().endedOn("2026-09-20"), "2026-09-21"))
                .containsExactly(period("2026-09-01", "2026-09-20"));
        assertThat(due(aSupplyPoint().endedOn("2026-09-20"), "2026-09-20")).isEmpty();
        assertThat(due(aSupplyPoint().endedOn("2026-10-31"), "2027-03-05"))
                .containsExactly(period("2026-09-01", "2026-10-31"));
        assertThat(due(aSupplyPoint().endedOn("2026-11-01"), "2027-03-05"))
                .containsExactly(period("2026-09-01", "2026-10-31"), period("2026-11-01", "2026-11-01"));
    }

    @Test
    void come_back_to_whole_months_after_an_odd_end() {
        assertThat(due(aSupplyPoint().billedUntil("2026-09-15"), "2026-11-05"))
                .containsExactly(period("2026-09-16", "2026-10-31"));
    }

    @Test
    void go_on_from_the_later_of_import_and_ledger() {
        var contract = aSupplyPoint().contract();
        LocalDate billingDate = LocalDate.parse("2027-01-05");

        assertThat(BillingPeriods.due(contract, LocalDate.parse("2026-10-31"), billingDate))
                .containsExactly(period("2026-11-01", "2026-12-31"));
        assertThat(BillingPeriods.due(contract, LocalDate.parse("2026-06-30"), billingDate))
                .containsExactly(period("2026-09-01", "2026-10-31"), period("2026-11-01", "2026-12-31"));
        assertThat(BillingPeriods.due(
                        aSupplyPoint().signedOn("2026-05-06").contract(), LocalDate.parse("2026-10-31"), billingDate))
                .containsExactly(period("2026-11-01", "2026-12-31"));
    }

    private static List<Period> due(SupplyPointBuilder point, String billingDate) {
        return BillingPeriods.due(point.contract(), null, LocalDate.parse(billingDate));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
