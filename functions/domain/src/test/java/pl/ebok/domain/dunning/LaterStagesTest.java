package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.dunning.DunningStage.Channel;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;

/** The reminder before the due date, the final demand before court and the proposal to cut off. */
class LaterStagesTest {
    private static final DunningStage REMINDER =
            new DunningStage("reminder", -3, Pln.of("0.01"), 0, Pln.ZERO, false, false);
    private static final DunningStage FINAL =
            StageTable.STANDARD.named("final-demand").orElseThrow();
    private static final DunningStage CUT_OFF =
            StageTable.STANDARD.named("cut-off-proposal").orElseThrow();
    private static final StageTable TABLE =
            new StageTable(List.of(REMINDER, StageTable.STANDARD.withInvoice().orElseThrow(), FINAL, CUT_OFF));

    private final Buyer buyer =
            Buyer.of(aCustomer().numbered("101001").withEInvoiceConsent().build());
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<DemandForPayment> sent = new ArrayList<>();
    private final List<DemandForPayment> waiting = new ArrayList<>();
    private final List<DunningHold> holds = new ArrayList<>();

    @Test
    void a_reminder_comes_once_in_the_days_before_the_due_date_and_asks_for_no_more_than_that() {
        invoice("FV/3", "2026-09-19", "2026-07-01", "2026-08-31");

        assertThat(demand(REMINDER, "2026-09-15")).isEmpty();
        DemandForPayment reminder = demand(REMINDER, "2026-09-16").orElseThrow();
        assertThat(reminder.payBy()).isEqualTo("2026-09-19");
        assertThat(reminder.interest()).isEqualTo(Pln.ZERO);
        assertThat(reminder.noticeId()).isEqualTo("W-101001-2026-09-reminder");
        assertThat(demand(REMINDER, "2026-09-19")).isPresent();
        assertThat(demand(REMINDER, "2026-09-20")).isEmpty();

        sent.add(reminder);
        assertThat(demand(REMINDER, "2026-09-17")).isEmpty();
    }

    @Test
    void the_final_demand_waits_until_the_deadline_of_the_demand_ran_out() {
        invoice("FV/3", "2026-09-19", "2026-07-01", "2026-08-31");
        assertThat(demand(FINAL, "2026-12-01")).as("never demanded").isEmpty();

        sent.add(demanded("2026-11-05", null, "FV/3"));
        assertThat(demand(FINAL, "2026-11-19")).as("the deadline's last day").isEmpty();
        DemandForPayment last = demand(FINAL, "2026-11-20").orElseThrow();
        assertThat(last.buyer().byEmail()).as("goes by post").isFalse();
        assertThat(last.payBy()).as("14 days after it came by post").isEqualTo("2026-12-11");

        waiting.add(last);
        assertThat(demand(FINAL, "2026-12-20")).as("staff have it already").isEmpty();
    }

    @Test
    void a_reminder_is_not_sent_for_what_has_come_further() {
        invoice("FV/3", "2026-09-19", "2026-07-01", "2026-08-31");
        sent.add(demanded("2026-09-10", null, "FV/3"));

        assertThat(demand(REMINDER, "2026-09-17")).isEmpty();
    }

    @Test
    void cutting_off_is_proposed_after_two_full_periods_unpaid_since_the_demand_was_received() {
        threeUnpaidPeriodsAfter("2026-09-19", "2026-11-05");

        DemandForPayment proposal = demand(CUT_OFF, "2027-05-25").orElseThrow();

        assertThat(proposal.invoices())
                .extracting(invoice -> invoice.number().value())
                .containsExactly("FV/3", "FV/4", "FV/5", "FV/6");
        assertThat(proposal.payBy()).as("20 days' notice after it came by post").isEqualTo("2027-06-21");
        assertThat(CUT_OFF.needsApproval()).isTrue();
    }

    @Test
    void a_period_that_began_before_the_demand_was_received_is_no_full_one() {
        threeUnpaidPeriodsAfter("2026-09-19", "2026-11-05");

        // FV/5 and FV/6 began after 5 November; on the last day of FV/6's term only FV/5 is overdue.
        assertThat(demand(CUT_OFF, "2027-05-19")).isEmpty();
        assertThat(demand(CUT_OFF, "2027-05-20")).isPresent();
    }

    @Test
    void without_evidence_of_receipt_nobody_is_cut_off() {
        threeUnpaidPeriodsAfter("2026-09-19", null);

        assertThat(demand(CUT_OFF, "2027-12-31")).isEmpty();
    }

    @Test
    void a_payment_of_one_of_the_periods_ends_it() {
        threeUnpaidPeriodsAfter("2026-09-19", "2026-11-05");
        entries.add(new Payment("P1", day("2027-05-21"), Pln.of("109.00"), new InvoiceNumber("FV/6"), "", "bank"));

        assertThat(demand(CUT_OFF, "2027-05-25")).isEmpty();
    }

    @Test
    void a_payment_of_what_the_demand_named_ends_it() {
        threeUnpaidPeriodsAfter("2026-09-19", "2026-11-05");
        entries.add(new Payment("P1", day("2027-05-21"), Pln.of("115.00"), new InvoiceNumber("FV/3"), "", "bank"));

        assertThat(demand(CUT_OFF, "2027-05-25")).isEmpty();
    }

    @Test
    void a_hold_stops_the_later_stages_too() {
        threeUnpaidPeriodsAfter("2026-09-19", "2026-11-05");
        holds.add(new DunningHold("h", null, "plan spłaty", day("2027-01-01"), null));

        assertThat(demand(CUT_OFF, "2027-05-25")).isEmpty();
        assertThat(demand(FINAL, "2027-05-25")).isEmpty();
    }

    @Test
    void the_stage_reached_follows_the_balance_and_clears_when_nothing_is_overdue() {
        invoice("FV/3", "2026-09-19", "2026-07-01", "2026-08-31");
        assertThat(reached("2026-12-01")).isEmpty();

        sent.add(demanded("2026-11-05", null, "FV/3"));
        assertThat(reached("2026-12-01")).contains("demand");
        sent.add(demand(FINAL, "2026-12-01").orElseThrow());
        assertThat(reached("2026-12-01")).contains("final-demand");

        entries.add(new Payment("P1", day("2026-12-02"), Pln.of("111.00"), null, "", "bank"));
        assertThat(reached("2026-12-02")).isEmpty();
    }

    @Test
    void a_table_cannot_be_set_to_cut_off_by_itself_or_sooner_than_the_law() {
        for (DunningStage.Channel channel : Channel.values()) {
            assertThatIllegalArgumentException().isThrownBy(() -> cutOff(20, false, channel, "demand", 2));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> cutOff(19, true, Channel.POST, "demand", 2));
        assertThatIllegalArgumentException().isThrownBy(() -> cutOff(20, true, Channel.POST, "demand", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> cutOff(20, true, Channel.POST, null, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new StageTable(List.of(FINAL)));
        assertThatIllegalArgumentException().isThrownBy(() -> new StageTable(List.of(REMINDER, REMINDER)));
    }

    @Test
    void an_id_is_read_back_whatever_hyphens_the_customer_has() {
        for (String id : List.of("W-101001-2026-11-final-demand", "W-A-2026-11-b-2026-12-cut-off-proposal")) {
            assertThat(NoticeId.parse(id)).get().extracting(NoticeId::text).isEqualTo(id);
        }
        for (String none : List.of("", "W-", "W-101001-2026-11", "W--2026-11-demand", "w-1-2026-11-demand")) {
            assertThat(NoticeId.parse(none)).as(none).isEmpty();
        }
    }

    private static DunningStage cutOff(int noticeDays, boolean approved, Channel channel, String follows, int periods) {
        return new DunningStage(
                "cut-off", 1, Pln.of("0.01"), noticeDays, Pln.ZERO, approved, false, channel, follows, periods);
    }

    /** FV/3 is demanded on 5 November; FV/4 covers the time of the demand, FV/5 and FV/6 what came after it. */
    private void threeUnpaidPeriodsAfter(String dueOn, String receivedOn) {
        invoice("FV/3", dueOn, "2026-07-01", "2026-08-31");
        invoice("FV/4", "2026-11-19", "2026-09-01", "2026-10-31");
        invoice("FV/5", "2027-03-19", "2027-01-01", "2027-02-28");
        invoice("FV/6", "2027-05-19", "2027-03-01", "2027-04-30");
        sent.add(demanded("2026-11-05", receivedOn, "FV/3"));
    }

    private void invoice(String number, String dueOn, String from, String to) {
        entries.add(anImportedInvoice()
                .numbered(number)
                .dueOn(dueOn)
                .over(from, to)
                .worth("100.00", "108.00")
                .build());
    }

    private DemandForPayment demanded(String on, String receivedOn, String number) {
        return new DemandForPayment(
                "W-101001-2026-11-demand",
                "demand",
                "2026-11",
                buyer,
                day(on),
                day(on).plusDays(14),
                List.of(new OverdueInvoice(
                        new InvoiceNumber(number), day("2026-09-19"), Pln.of("108.00"), 47, Pln.of("1.29"))),
                Pln.of("108.00"),
                Pln.of("1.29"),
                Pln.ZERO,
                receivedOn == null ? null : day(receivedOn));
    }

    private Optional<DemandForPayment> demand(DunningStage stage, String on) {
        var ledger = new CustomerLedger(entries, List.of());
        var facts = new DunningPolicy.Facts(
                buyer,
                ledger.account(InterestRates.published(), day(on)),
                ledger.invoices(),
                sent,
                waiting.stream()
                        .map(one -> new ProposedDemand(one, ProposedDemand.Decision.WAITING, null))
                        .toList(),
                holds,
                Set.of());
        return DunningPolicy.demand(TABLE, stage, on.substring(0, 7), facts);
    }

    private Optional<String> reached(String on) {
        var account = new CustomerLedger(entries, List.of()).account(InterestRates.published(), day(on));
        return DunningPolicy.reached(TABLE, account, sent).map(DunningStage::name);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
