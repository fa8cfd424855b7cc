package pl.ebok.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.ledger.ProposedDemand.Decision;
import pl.ebok.domain.money.Pln;

class DynamoDemandsTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final NoticeId ID = new NoticeId(CUSTOMER, "2026-12", "final-demand");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final DynamoLedger ledger = new DynamoLedger(database.table("LedgerTable"));
    private final DynamoDemands demands = new DynamoDemands(database.table("LedgerTable"));

    @Test
    void a_proposal_waits_once_and_is_neither_notice_nor_entry() {
        DemandForPayment demand = demand("10.00").withSubstituteWaterPoint("Hydrant przy ul. Wodnej 1");

        assertThat(propose(demand)).isTrue();
        assertThat(propose(demand)).isFalse();

        assertThat(demands.waiting("final-demand")).containsExactly(new ProposedDemand(demand, Decision.WAITING, null));
        assertThat(ledger.read(CUSTOMER).proposals()).hasSize(1);
        assertThat(ledger.read(ID.customer()).proposal(ID)).isPresent();
        assertThat(ledger.read(CUSTOMER).demands()).isEmpty();
        assertThat(ledger.read(CUSTOMER).entries()).isEmpty();
    }

    @Test
    void an_approved_one_is_sent_as_it_is_today_with_its_fee_by_whoever_is_first() {
        propose(demand("10.00"));

        long sent = IntStream.range(0, 8)
                .parallel()
                .filter(_ -> demands.approve(demand("12.00")))
                .count();

        assertThat(sent).isEqualTo(1);
        assertThat(ledger.read(CUSTOMER).demands()).containsExactly(demand("12.00"));
        assertThat(ledger.read(CUSTOMER).entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fee.class, fee -> assertThat(fee.amount()).isEqualTo(Pln.of("12.00")));
        assertThat(demands.waiting("final-demand")).isEmpty();
        assertThat(demands.refuse(ID, "za późno")).isFalse();
        assertThat(ledger.read(ID.customer()).proposal(ID))
                .get()
                .extracting(ProposedDemand::decision)
                .isEqualTo(Decision.APPROVED);
        assertThat(propose(demand("10.00"))).isFalse();
    }

    @Test
    void a_refused_one_keeps_its_reason_and_is_never_sent() {
        propose(demand("10.00"));

        assertThat(demands.refuse(ID, "Ugoda")).isTrue();
        assertThat(demands.refuse(ID, "Inny powód")).isFalse();

        assertThat(demands.approve(demand("10.00"))).isFalse();
        assertThat(ledger.read(ID.customer()).proposal(ID))
                .contains(new ProposedDemand(demand("10.00"), Decision.REFUSED, "Ugoda"));
        assertThat(demands.waiting("final-demand")).isEmpty();
        assertThat(ledger.read(CUSTOMER).demands()).isEmpty();
    }

    @Test
    void what_was_never_proposed_cannot_be_decided() {
        assertThat(demands.approve(demand("10.00"))).isFalse();
        assertThat(demands.refuse(ID, "Ugoda")).isFalse();
        assertThat(ledger.read(ID.customer()).proposal(ID)).isEmpty();
        assertThat(ledger.read(CUSTOMER).demands()).isEmpty();
    }

    @Test
    void a_newer_proposal_takes_the_place_of_the_one_that_waits_and_of_one_refused() {
        var waiting = new ProposedDemand(demand("10.00"), Decision.WAITING, null);
        var newer = new ProposedDemand(demand("12.00"), Decision.WAITING, null);
        demands.propose(waiting, null);

        assertThat(demands.propose(newer, null)).as("read before there was one").isFalse();
        assertThat(demands.propose(newer, waiting)).isTrue();
        assertThat(demands.waiting("final-demand")).containsExactly(newer);

        demands.refuse(ID, "Ugoda");
        var again = new ProposedDemand(
                demand("14.00"), Decision.WAITING, null, newer.demand().causes());
        assertThat(demands.propose(again, null)).isTrue();
        assertThat(ledger.read(CUSTOMER).proposals()).containsExactly(again);
    }

    @Test
    void a_newer_proposal_of_another_month_takes_the_place_of_the_one_that_waits() {
        var waiting = new ProposedDemand(demand("10.00"), Decision.WAITING, null);
        var next = new ProposedDemand(demand("W-101001-2027-01-final-demand", "10.00"), Decision.WAITING, null);
        demands.propose(waiting, null);

        assertThat(demands.propose(next, waiting)).isTrue();

        assertThat(demands.waiting("final-demand")).containsExactly(next);
        assertThat(ledger.read(CUSTOMER).proposal(ID))
                .get()
                .extracting(ProposedDemand::decision)
                .isEqualTo(Decision.REPLACED);
        assertThat(demands.approve(demand("10.00"))).isFalse();
    }

    @Test
    void a_demand_that_came_back_is_not_delivered_and_its_copy_is_sent_once() {
        DemandForPayment sent = demand("0.00");
        DemandForPayment copy = demand(NoticeId.copyOf(ID.text()), "0.00");
        LocalDate day = LocalDate.parse("2026-12-08");
        demands.add(sent);
        demands.recordDelivered(CUSTOMER, sent.noticeId(), day);

        demands.recordBounced(sent, day, copy);
        demands.recordBounced(sent, day.plusDays(1), copy);
        demands.recordDelivered(CUSTOMER, sent.noticeId(), day);

        assertThat(ledger.read(CUSTOMER).demands())
                .containsExactly(copy, sent.onItsWay(new DemandForPayment.Way(null, day)));
    }

    private boolean propose(DemandForPayment demand) {
        return demands.propose(new ProposedDemand(demand, Decision.WAITING, null), null);
    }

    private static DemandForPayment demand(String fee) {
        return demand(ID.text(), fee);
    }

    private static DemandForPayment demand(String noticeId, String fee) {
        Money owed = Pln.of("236.19");
        LocalDate day = LocalDate.parse("2026-12-07");
        return new DemandForPayment(
                noticeId,
                "final-demand",
                "2026-12",
                Buyer.of(aCustomer().build()).byPost(),
                day,
                day.plusDays(14),
                List.of(new OverdueInvoice(
                        new InvoiceNumber("FV/101001/0003"), day.minusDays(79), owed, 79, Pln.of("4.73"))),
                owed,
                Pln.of("4.73"),
                Pln.of(fee),
                null);
    }
}
