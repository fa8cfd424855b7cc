package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;

/** Letters, invoices and contracts beside the one that matters change nothing about it. */
class DemandAmongOthersTest {
    private static final DunningStage REMINDER =
            new DunningStage("reminder", -3, Pln.of("0.01"), 0, Pln.ZERO, false, false);
    private static final DunningStage DEMAND =
            StageTable.STANDARD.named("demand").orElseThrow();
    private static final DunningStage FINAL =
            StageTable.STANDARD.named("final-demand").orElseThrow();
    private static final DunningStage CUT_OFF =
            StageTable.STANDARD.named("cut-off-proposal").orElseThrow();
    private static final StageTable TABLE = new StageTable(List.of(REMINDER, DEMAND, FINAL, CUT_OFF));

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<DemandForPayment> sent = new ArrayList<>();

    @Test
    void should_demand_a_last_time_from_the_thirtieth_day_after_the_due_date() {
        invoice("FV/3", "2026-10-19", "2026-08-01");
        notice("demand", "2026-10-20", "FV/3", null);

        assertThat(demand(FINAL, "2026-11-17")).isEmpty();
        assertThat(demand(FINAL, "2026-11-18")).isPresent();
    }

    @Test
    void should_demand_a_last_time_only_what_was_demanded_before() {
        invoice("FV/3", "2026-09-19", "2026-07-01");
        notice("demand", "2026-11-05", "FV/9", null);
        notice("reminder", "2026-09-16", "FV/3", null);

        assertThat(demand(FINAL, "2026-12-20")).isEmpty();
    }

    @Test
    void should_not_take_a_last_demand_for_another_invoice_for_this_one() {
        invoice("FV/3", "2026-09-19", "2026-07-01");
        notice("demand", "2026-11-05", "FV/3", null);
        notice("final-demand", "2026-11-30", "FV/9", null);

        assertThat(demand(FINAL, "2026-12-20")).isPresent();
    }

    @Test
    void should_demand_again_when_the_deadline_is_over_unless_a_further_stage_was_sent() {
        invoice("FV/3", "2026-09-19", "2026-07-01");
        notice("demand", "2026-11-05", "FV/3", null);

        assertThat(demand(DEMAND, "2026-11-19")).as("its own deadline runs").isEmpty();
        assertThat(demand(DEMAND, "2026-12-05")).isPresent();

        notice("final-demand", "2026-12-01", "FV/3", null);
        assertThat(demand(DEMAND, "2026-12-05")).isEmpty();
        assertThat(demand(DEMAND, "2027-01-05")).as("nor when that has run out").isEmpty();
    }

    @Test
    void should_not_have_reached_a_stage_that_was_sent_for_what_is_paid() {
        invoice("FV/2", "2026-08-19", "2026-05-01");
        invoice("FV/3", "2026-09-19", "2026-07-01");
        notice("demand", "2026-09-05", "FV/2", null);
        paid("FV/2");

        assertThat(DunningPolicy.reached(TABLE, facts("2026-11-05").account(), sent))
                .isEmpty();
    }

    @Test
    void should_not_count_the_unpaid_periods_of_another_contract() {
        invoice("FV/3", "2026-09-19", "2026-07-01");
        invoice("FV/5", "2027-03-19", "2027-01-01");
        invoice("FV/other", "U/2", "2027-05-19", "2027-03-01", null);
        notice("demand", "2026-11-05", "FV/3", "2026-11-09");

        assertThat(demand(CUT_OFF, "2027-05-25")).isEmpty();
    }

    @Test
    void should_not_count_a_correction_as_a_period() {
        invoice("FV/3", "2026-09-19", "2026-07-01");
        invoice("FV/5", "2027-03-19", "2027-01-01");
        invoice("FV/6", "2027-04-19", "2027-03-01");
        invoice("FV/7", "U/1", "2027-05-19", "2027-03-01", "FV/6");
        notice("demand", "2026-11-05", "FV/3", "2026-11-09");
        assertThat(demand(CUT_OFF, "2027-05-25")).isPresent();

        paid("FV/6");
        assertThat(demand(CUT_OFF, "2027-05-25")).isEmpty();
    }

    @Test
    void should_count_from_the_receipt_of_the_demand_not_of_a_reminder() {
        invoice("FV/3", "2026-09-19", "2026-07-01");
        invoice("FV/5", "2027-03-19", "2027-01-01");
        invoice("FV/6", "2027-05-19", "2027-03-01");
        notice("reminder", "2026-09-16", "FV/3", "2026-09-17");
        assertThat(demand(CUT_OFF, "2027-05-25")).isEmpty();

        notice("demand", "2026-11-05", "FV/3", "2026-11-09");
        assertThat(demand(CUT_OFF, "2027-05-25")).isPresent();
    }

    private void invoice(String number, String dueOn, String from) {
        invoice(number, "U/1", dueOn, from, null);
    }

    private void invoice(String number, String contract, String dueOn, String from, String corrects) {
        LocalDate due = LocalDate.parse(dueOn);
        LocalDate begin = LocalDate.parse(from);
        entries.add(new PostedInvoice(
                new InvoiceNumber(number),
                contract,
                due.minusDays(14),
                due.minusDays(14),
                null,
                due,
                new Period(begin, begin.plusMonths(2).minusDays(1)),
                Totals.ofNet(Pln.of("100.00"), 8),
                Pln.of("108.00"),
                Pln.ZERO,
                corrects == null ? null : new InvoiceNumber(corrects),
                null));
    }

    private void paid(String number) {
        entries.add(new Payment(
                "P", LocalDate.parse("2026-08-19"), Pln.of("108.00"), new InvoiceNumber(number), "", "bank"));
    }

    private void notice(String stage, String on, String number, String receivedOn) {
        LocalDate day = LocalDate.parse(on);
        sent.add(new DemandForPayment(
                "W-101001-" + on.substring(0, 7) + "-" + stage,
                stage,
                on.substring(0, 7),
                buyer(),
                day,
                day.plusDays(14),
                List.of(new OverdueInvoice(new InvoiceNumber(number), day, Pln.of("108.00"), 1, Pln.ZERO)),
                Pln.of("108.00"),
                Pln.ZERO,
                Pln.ZERO,
                receivedOn == null ? null : LocalDate.parse(receivedOn)));
    }

    private Optional<DemandForPayment> demand(DunningStage stage, String on) {
        return DunningPolicy.demand(TABLE, stage, on.substring(0, 7), facts(on));
    }

    private DunningPolicy.Facts facts(String on) {
        var ledger = new CustomerLedger(entries, List.of());
        return new DunningPolicy.Facts(
                buyer(),
                ledger.account(InterestRates.published(), LocalDate.parse(on)),
                ledger.invoices(),
                sent,
                List.of(),
                List.of(),
                Set.of());
    }

    private static Buyer buyer() {
        return Buyer.of(aCustomer().build());
    }
}
