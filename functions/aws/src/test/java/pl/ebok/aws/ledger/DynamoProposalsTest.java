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
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.dunning.NoticeId;
import pl.ebok.domain.dunning.ProposedDemand;
import pl.ebok.domain.dunning.ProposedDemand.Decision;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.money.Pln;

class DynamoProposalsTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final NoticeId ID = new NoticeId(CUSTOMER, "2026-12", "final-demand");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final DynamoLedger ledger = new DynamoLedger(database.table("LedgerTable"));
    private final DynamoNotices notices = new DynamoNotices(database.table("LedgerTable"));
    private final DynamoProposals proposals = new DynamoProposals(database.table("LedgerTable"));

    @Test
    void a_proposal_waits_once_and_is_neither_notice_nor_entry() {
        DemandForPayment demand = demand("10.00").withSubstituteWaterPoint("Hydrant przy ul. Wodnej 1");

        assertThat(proposals.propose(demand)).isTrue();
        assertThat(proposals.propose(demand)).isFalse();

        assertThat(proposals.waiting("final-demand"))
                .containsExactly(new ProposedDemand(demand, Decision.WAITING, null));
        assertThat(proposals.ofCustomer(CUSTOMER)).hasSize(1);
        assertThat(proposals.find(ID)).isPresent();
        assertThat(notices.ofCustomer(CUSTOMER)).isEmpty();
        assertThat(ledger.read(CUSTOMER).entries()).isEmpty();
    }

    @Test
    void an_approved_one_is_sent_as_it_is_today_with_its_fee_by_whoever_is_first() {
        proposals.propose(demand("10.00"));

        long sent = IntStream.range(0, 8)
                .parallel()
                .filter(_ -> proposals.approve(demand("12.00")))
                .count();

        assertThat(sent).isEqualTo(1);
        assertThat(notices.ofCustomer(CUSTOMER)).containsExactly(demand("12.00"));
        assertThat(ledger.read(CUSTOMER).entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fee.class, fee -> assertThat(fee.amount()).isEqualTo(Pln.of("12.00")));
        assertThat(proposals.waiting("final-demand")).isEmpty();
        assertThat(proposals.refuse(ID, "za późno")).isFalse();
        assertThat(proposals.find(ID))
                .get()
                .extracting(ProposedDemand::decision)
                .isEqualTo(Decision.APPROVED);
        assertThat(proposals.propose(demand("10.00"))).isFalse();
    }

    @Test
    void a_refused_one_keeps_its_reason_and_is_never_sent() {
        proposals.propose(demand("10.00"));

        assertThat(proposals.refuse(ID, "Ugoda")).isTrue();
        assertThat(proposals.refuse(ID, "Inny powód")).isFalse();

        assertThat(proposals.approve(demand("10.00"))).isFalse();
        assertThat(proposals.find(ID)).contains(new ProposedDemand(demand("10.00"), Decision.REFUSED, "Ugoda"));
        assertThat(proposals.waiting("final-demand")).isEmpty();
        assertThat(notices.ofCustomer(CUSTOMER)).isEmpty();
    }

    @Test
    void what_was_never_proposed_cannot_be_decided() {
        assertThat(proposals.approve(demand("10.00"))).isFalse();
        assertThat(proposals.refuse(ID, "Ugoda")).isFalse();
        assertThat(proposals.find(ID)).isEmpty();
        assertThat(notices.ofCustomer(CUSTOMER)).isEmpty();
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
