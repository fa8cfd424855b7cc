package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;

class DailyDemandsTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final CustomerNumber A = new CustomerNumber("101001");
    private static final CustomerNumber B = new CustomerNumber("101002");
    private static final DunningStage FIRST = stage("first", 1, false, false);
    private static final DunningStage SECOND = stage("second", 30, true, false);
    private static final DunningStage WITH_INVOICE = stage("demand", 1, false, true);

    private final MemoryCustomers customers = MemoryCustomers.of(
            aCustomer().build(), aCustomer().numbered("101002").build());
    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void each_customer_gets_one_demand_of_the_latest_stage_it_has_come_to() {
        ledger.with("101001", anInvoice("FV/1", "100.00", "2026-10-01"))
                .with("101002", anInvoice("FV/2", "100.00", "2026-10-30"));

        daily().apply(A, NOVEMBER_5);
        daily().apply(B, NOVEMBER_5);

        assertThat(ledger.read(A).proposals())
                .extracting(ProposedDemand::demand)
                .extracting(DemandForPayment::noticeId)
                .containsExactly("W-101001-2026-11-second");
        assertThat(ledger.read(A).demands()).isEmpty();
        assertThat(ledger.read(B).demands())
                .extracting(DemandForPayment::noticeId)
                .containsExactly("W-101002-2026-11-first");
        assertThat(ledger.read(B).demands().getFirst().issuedOn()).isEqualTo(NOVEMBER_5);
        assertThat(ledger.read(B).demands().getFirst().principal()).isEqualTo(Pln.of("100.00"));
    }

    @Test
    void a_day_run_twice_changes_nothing() {
        ledger.with("101002", anInvoice("FV/2", "100.00", "2026-10-30"));

        daily().apply(B, NOVEMBER_5);
        daily().apply(B, NOVEMBER_5);

        assertThat(ledger.read(B).demands()).hasSize(1);
    }

    @Test
    void who_owes_nothing_or_is_gone_gets_nothing() {
        daily().apply(A, NOVEMBER_5);
        daily().apply(new CustomerNumber("999"), NOVEMBER_5);

        assertThat(ledger.ofStage("first")).isEmpty();
        assertThat(ledger.waiting("second")).isEmpty();
    }

    @Test
    void without_daily_stages_nobody_gets_anything() {
        ledger.with("101001", anInvoice("FV/1", "100.00", "2026-10-01"));

        daily(new StageTable(List.of(WITH_INVOICE))).apply(A, NOVEMBER_5);

        assertThat(ledger.read(A).demands()).isEmpty();
    }

    private DailyDemands daily() {
        return daily(new StageTable(List.of(WITH_INVOICE, FIRST, SECOND)));
    }

    private DailyDemands daily(StageTable table) {
        var facts = new GatheringFacts(_ -> Set.of(), InterestRates.published());
        return new DailyDemands(customers, ledger, facts, table, new IssuingDemand(ledger));
    }

    private static DunningStage stage(String name, int delayDays, boolean needsApproval, boolean withInvoice) {
        return new DunningStage(name, delayDays, Pln.of("0.01"), 14, Pln.ZERO, needsApproval, withInvoice);
    }
}
