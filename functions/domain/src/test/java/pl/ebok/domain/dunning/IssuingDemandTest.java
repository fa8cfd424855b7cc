package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;

class IssuingDemandTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final DunningStage DEMAND =
            StageTable.STANDARD.named("demand").orElseThrow();
    private static final DunningStage FINAL =
            StageTable.STANDARD.named("final-demand").orElseThrow();

    private final MemoryLedger ledger = new MemoryLedger();
    private final IssuingDemand issuing = new IssuingDemand(ledger);

    @Test
    void should_send_what_needs_no_approval_once() {
        DemandForPayment demand = demand("demand");

        assertThat(issuing.apply(DEMAND, demand, facts())).isTrue();
        assertThat(issuing.apply(DEMAND, demand, facts())).isFalse();

        assertThat(ledger.read(NUMBER).demands()).containsExactly(demand);
        assertThat(ledger.read(NUMBER).proposals()).isEmpty();
    }

    @Test
    void should_lay_before_staff_what_they_must_approve_once() {
        DemandForPayment demand = demand("final-demand");

        DunningPolicy.Facts before = facts();
        assertThat(issuing.apply(FINAL, demand, before)).isTrue();
        assertThat(issuing.apply(FINAL, demand, before))
                .as("by somebody who read before")
                .isFalse();

        assertThat(ledger.waiting("final-demand"))
                .containsExactly(new ProposedDemand(demand, ProposedDemand.Decision.WAITING, null));
        assertThat(ledger.read(NUMBER).demands()).isEmpty();
    }

    @Test
    void should_gather_what_a_stage_depends_on() {
        DemandForPayment sent = demand("demand");
        DemandForPayment waiting = demand("final-demand");
        DemandForPayment refused = demand("cut-off-proposal");
        var hold = new DunningHold("h", null, "raty", NOVEMBER_5, null);
        ledger.add(sent);
        ledger.putHold(NUMBER, hold);
        ledger.propose(waiting);
        ledger.propose(refused);
        ledger.refuse(new NoticeId(NUMBER, "2026-11", "cut-off-proposal"), "raty");
        ledger.with("101001", anInvoice("FV/3", "236.19", "2026-09-19"));
        CustomerLedger read = ledger.read(NUMBER);
        Buyer buyer = Buyer.of(aCustomer().build());

        DunningPolicy.Facts facts =
                new GatheringFacts(_ -> Set.of("FV-7"), InterestRates.published()).of(buyer, read, NOVEMBER_5);

        assertThat(facts)
                .isEqualTo(new DunningPolicy.Facts(
                        buyer,
                        read.account(InterestRates.published(), NOVEMBER_5),
                        read.invoices(),
                        List.of(sent),
                        read.proposals(),
                        List.of(hold),
                        Set.of("FV-7")));
        assertThat(facts.waiting()).containsExactly(waiting);
        assertThat(facts.withoutWaiting(waiting.noticeId()).waiting()).isEmpty();
        assertThat(facts.withoutWaiting(sent.noticeId())).isEqualTo(facts);
        assertThat(facts.refused(refused.noticeId())).containsExactlyElementsOf(refused.causes());
        assertThat(facts.refused(waiting.noticeId())).isEmpty();
    }

    private DunningPolicy.Facts facts() {
        return new GatheringFacts(_ -> Set.of(), InterestRates.published())
                .of(Buyer.of(aCustomer().build()), ledger.read(NUMBER), NOVEMBER_5);
    }

    @Test
    void should_add_up_principal_interest_and_fee_and_name_its_invoices() {
        DemandForPayment demand = demand("demand");

        assertThat(demand.total()).isEqualTo(Pln.of("251.00"));
        assertThat(demand.names(new InvoiceNumber("FV/3"))).isTrue();
        assertThat(demand.names(new InvoiceNumber("FV/4"))).isFalse();
    }

    @Test
    void should_keep_the_day_of_delivery_and_the_water_point_beside_each_other() {
        DemandForPayment demand = demand("demand");

        DemandForPayment both = demand.withDeliveredOn(NOVEMBER_5).withSubstituteWaterPoint("zdrój");

        assertThat(both.deliveredOn()).isEqualTo(NOVEMBER_5);
        assertThat(both.substituteWaterPoint()).isEqualTo("zdrój");
        assertThat(both.withDeliveredOn(null).withSubstituteWaterPoint(null)).isEqualTo(demand);
    }

    private static DemandForPayment demand(String stage) {
        return new DemandForPayment(
                "W-101001-2026-11-" + stage,
                stage,
                "2026-11",
                Buyer.of(aCustomer().build()),
                NOVEMBER_5,
                NOVEMBER_5.plusDays(14),
                List.of(new OverdueInvoice(
                        new InvoiceNumber("FV/3"),
                        LocalDate.parse("2026-09-19"),
                        Pln.of("236.19"),
                        47,
                        Pln.of("2.81"))),
                Pln.of("236.19"),
                Pln.of("2.81"),
                Pln.of("12.00"),
                null);
    }
}
