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

        assertThat(demands.propose(demand)).isTrue();
        assertThat(demands.propose(demand)).isFalse();

        assertThat(demands.waiting("final-demand")).containsExactly(new ProposedDemand(demand, Decision.WAITING, null));
        assertThat(ledger.read(CUSTOMER).proposals()).hasSize(1);
        assertThat(ledger.read(ID.customer()).proposal(ID)).isPresent();
        assertThat(ledger.read(CUSTOMER).demands()).isEmpty();
        assertThat(ledger.read(CUSTOMER).entries()).isEmpty();
    }

    @Test
    void an_approved_one_is_sent_as_it_is_today_with_its_fee_by_whoever_is_first() {
        demands.propose(demand("10.00"));

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
        assertThat(demands.propose(demand("10.00"))).isFalse();
    }

    @Test
    void a_refused_one_keeps_its_reason_and_is_never_sent() {
        demands.propose(demand("10.00"));

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

    private static DemandForPayment demand(String fee) {
        Money owed = Pln.of("236.19");
        LocalDate day = LocalDate.parse("2026-12-07");
        return new DemandForPayment(
                ID.text(),
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
