package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;
import pl.ebok.domain.office.DecidingDemand.Outcome;

class DecidingDemandTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final LocalDate PROPOSED = LocalDate.parse("2026-11-03");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final DunningStage FINAL =
            new DunningStage("final-demand", 30, Pln.of("50.00"), 14, Pln.of("12.00"), true, false);
    private static final DunningStage CUT_OFF =
            StageTable.STANDARD.named("cut-off-proposal").orElseThrow();
    private static final NoticeId ID = new NoticeId(NUMBER, "2026-11", "final-demand");
    private static final NoticeId CUT_OFF_ID = new NoticeId(NUMBER, "2027-05", "cut-off-proposal");
    private static final StageTable STAGES =
            new StageTable(List.of(StageTable.STANDARD.withInvoice().orElseThrow(), FINAL, CUT_OFF));

    private final Customer customer = aCustomer().withEInvoiceConsent().build();
    private final MemoryLedger ledger = new MemoryLedger();
    private final Set<String> disputed = new HashSet<>();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final DecidingDemand deciding = new DecidingDemand(
            MemoryCustomers.of(customer),
            ledger,
            ledger,
            new GatheringFacts(_ -> disputed, InterestRates.published()),
            STAGES,
            new AccountAudit(audit, Clock.fixed(NOW, ZoneOffset.UTC)));

    @BeforeEach
    void a_demand_is_proposed() {
        ledger.with("101001", anInvoice("FV/3", "236.19", "2026-09-19"));
        ledger.propose(demand(ID, PROPOSED, "FV/3", "236.19"));
    }

    @Test
    void should_send_the_demand_as_the_account_is_at_that_moment() {
        Outcome outcome = approve(ID);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Sent.class, sent -> {
            assertThat(sent.demand().noticeId()).isEqualTo("W-101001-2026-11-final-demand");
            assertThat(sent.demand().issuedOn()).isEqualTo(TODAY);
            assertThat(sent.demand().payBy()).isEqualTo("2026-11-19");
            assertThat(sent.demand().principal()).isEqualTo(Pln.of("236.19"));
            assertThat(sent.demand().interest()).isEqualTo(Pln.of("2.81"));
            assertThat(sent.demand().substituteWaterPoint()).isNull();
            assertThat(ledger.read(NUMBER).demands()).containsExactly(sent.demand());
        });
        assertThat(audit.entries())
                .containsExactly(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "demand-approved",
                        NUMBER,
                        "W-101001-2026-11-final-demand",
                        Map.of(),
                        Map.of("decision", "approved", "total", "251.00")));
    }

    @Test
    void should_give_the_same_demand_when_approved_again() {
        Outcome first = approve(ID);

        assertThat(deciding.approve(CLERK, ID, null, TODAY.plusDays(3))).isEqualTo(first);
        assertThat(ledger.read(NUMBER).demands()).hasSize(1);
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void should_find_its_own_demand_among_others_of_the_customer() {
        ledger.add(demand(new NoticeId(NUMBER, "2026-12", "demand"), TODAY.plusDays(30), "FV/9", "1.00"));

        assertThat(approve(ID))
                .isInstanceOfSatisfying(
                        Outcome.Sent.class,
                        sent -> assertThat(sent.demand().noticeId()).isEqualTo(ID.text()));
    }

    @Test
    void should_refuse_with_a_reason_and_keep_it_refused() {
        Outcome refused = deciding.refuse(CLERK, ID, "umowa o ratach");

        ProposedDemand kept = ledger.read(ID.customer()).proposal(ID).orElseThrow();
        assertThat(kept.decision()).isEqualTo(ProposedDemand.Decision.REFUSED);
        assertThat(refused).isEqualTo(new Outcome.Refused(kept));
        assertThat(deciding.refuse(CLERK, ID, "inny powód")).isEqualTo(refused);
        assertThat(audit.entries())
                .containsExactly(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "demand-refused",
                        NUMBER,
                        ID.text(),
                        Map.of(),
                        Map.of("decision", "refused", "reason", "umowa o ratach")));
        assertThat(approve(ID)).isEqualTo(new Outcome.DecidedOtherwise());
        assertThat(ledger.read(NUMBER).demands()).isEmpty();
    }

    @Test
    void should_not_refuse_what_was_approved() {
        approve(ID);

        assertThat(deciding.refuse(CLERK, ID, "za późno")).isEqualTo(new Outcome.DecidedOtherwise());
        assertThat(audit.entries()).extracting(AuditEntry::action).containsExactly("demand-approved");
    }

    @Test
    void should_know_proposal_stage_and_customer() {
        NoticeId otherPeriod = new NoticeId(NUMBER, "2026-10", "final-demand");
        NoticeId otherStage = new NoticeId(NUMBER, "2026-11", "letter");
        NoticeId otherCustomer = new NoticeId(new CustomerNumber("7"), "2026-11", "final-demand");
        ledger.propose(demand(otherStage, PROPOSED, "FV/3", "236.19"));
        ledger.propose(demand(otherCustomer, PROPOSED, "FV/3", "236.19"));

        for (NoticeId id : List.of(otherPeriod, otherStage, otherCustomer)) {
            assertThat(approve(id)).as(id.text()).isEqualTo(new Outcome.Unknown());
        }
        assertThat(deciding.refuse(CLERK, otherPeriod, "x")).isEqualTo(new Outcome.Unknown());
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_send_nothing_for_what_is_paid_meanwhile() {
        ledger.add(NUMBER, new Payment("P1", TODAY, Pln.of("300.00"), null, "", "bank"));

        assertThat(approve(ID)).isEqualTo(new Outcome.Settled());
        assertNothingSent();
    }

    @Test
    void should_say_that_it_is_held_where_something_is_still_owed() {
        disputed.add("FV-3");
        assertThat(approve(ID)).as("disputed").isEqualTo(new Outcome.Held());
        disputed.clear();

        ledger.putHold(NUMBER, new DunningHold("h", null, "raty", TODAY, null));
        assertThat(approve(ID)).as("on hold").isEqualTo(new Outcome.Held());
        ledger.putHold(NUMBER, new DunningHold("h", null, "raty", TODAY, null).endedOn(TODAY.minusDays(1)));

        ledger.add(NUMBER, new Payment("P1", TODAY, Pln.of("200.00"), null, "", "bank"));
        assertThat(approve(ID)).as("below the minimum").isEqualTo(new Outcome.Held());
        assertNothingSent();
    }

    @Test
    void should_not_take_what_waits_elsewhere_for_its_own() {
        ledger.propose(demand(new NoticeId(NUMBER, "2026-10", "final-demand"), PROPOSED, "FV/3", "236.19"));

        assertThat(approve(ID)).as("another proposal names the invoice").isEqualTo(new Outcome.Held());
    }

    @Test
    void should_name_a_water_point_where_cutting_off_is_proposed() {
        twoPeriodsUnpaidSinceADemand();
        LocalDate today = LocalDate.parse("2027-05-25");

        assertThat(deciding.approve(CLERK, CUT_OFF_ID, null, today)).isEqualTo(new Outcome.WaterPointMissing());
        assertThat(ledger.read(CUT_OFF_ID.customer()).proposal(CUT_OFF_ID))
                .get()
                .matches(ProposedDemand::isWaiting);

        assertThat(deciding.approve(CLERK, CUT_OFF_ID, "zdrój przy ul. Wodnej", today))
                .isInstanceOfSatisfying(Outcome.Sent.class, sent -> {
                    assertThat(sent.demand().substituteWaterPoint()).isEqualTo("zdrój przy ul. Wodnej");
                    assertThat(sent.demand().payBy()).isEqualTo("2027-06-21");
                });
    }

    @Test
    void should_name_no_water_point_where_nobody_is_cut_off() {
        assertThat(deciding.approve(CLERK, ID, "zdrój", TODAY))
                .isInstanceOfSatisfying(
                        Outcome.Sent.class,
                        sent -> assertThat(sent.demand().substituteWaterPoint()).isNull());
    }

    private void twoPeriodsUnpaidSinceADemand() {
        ledger.add(demand(new NoticeId(NUMBER, "2026-11", "demand"), TODAY, "FV/3", "236.19")
                .withDeliveredOn(LocalDate.parse("2026-11-09")));
        ledger.with("101001", anInvoice("FV/5", "100.00", "2027-03-19"))
                .with("101001", anInvoice("FV/6", "100.00", "2027-05-19"));
        ledger.propose(demand(CUT_OFF_ID, LocalDate.parse("2027-05-21"), "FV/3", "236.19"));
    }

    private Outcome approve(NoticeId id) {
        return deciding.approve(CLERK, id, null, TODAY);
    }

    private void assertNothingSent() {
        assertThat(ledger.read(NUMBER).demands()).isEmpty();
        assertThat(ledger.read(ID.customer()).proposal(ID)).get().matches(ProposedDemand::isWaiting);
        assertThat(audit.entries()).isEmpty();
    }

    private DemandForPayment demand(NoticeId id, LocalDate on, String invoice, String left) {
        Buyer buyer = Buyer.of(aCustomer().numbered(id.customer().value()).build());
        return new DemandForPayment(
                id.text(),
                id.stage(),
                id.billingPeriod(),
                buyer,
                on,
                on.plusDays(14),
                List.of(new OverdueInvoice(
                        new InvoiceNumber(invoice), LocalDate.parse("2026-09-19"), Pln.of(left), 45, Pln.of("2.69"))),
                Pln.of(left),
                Pln.of("2.69"),
                Pln.ZERO,
                null);
    }
}
