package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.money.Pln;

class DunningPolicyTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final DunningStage DEMAND = StageTable.STANDARD.withInvoice().orElseThrow();

    private final OpenItem overdue = item("FV/3", "236.19", 47, "2.81");
    private final OpenItem older = item("FV/2", "100.00", 108, "2.74");
    private final OpenItem notYetDue = item("FV/4", "197.07", 0, "0.00");

    @Test
    void one_demand_names_all_overdue_invoices_with_interest_and_a_deadline() {
        DemandForPayment demand = demand(List.of(older, overdue, notYetDue), List.of(), List.of(), Set.of())
                .orElseThrow();

        assertThat(demand.noticeId()).isEqualTo("W-101001-2026-11-demand");
        assertThat(demand.invoices())
                .extracting(DemandForPayment.OverdueInvoice::number)
                .containsExactly(new InvoiceNumber("FV/2"), new InvoiceNumber("FV/3"));
        assertThat(demand.principal()).isEqualTo(Pln.of("336.19"));
        assertThat(demand.interest()).isEqualTo(Pln.of("5.55"));
        assertThat(demand.total()).isEqualTo(Pln.of("341.74"));
        assertThat(demand.payBy()).isEqualTo(LocalDate.parse("2026-11-26"));
    }

    @Test
    void nothing_overdue_is_no_demand() {
        assertThat(demand(List.of(notYetDue), List.of(), List.of(), Set.of())).isEmpty();
    }

    @Test
    void a_disputed_invoice_is_left_out() {
        assertThat(demand(List.of(older, overdue), List.of(), List.of(), Set.of("FV-2")))
                .get()
                .satisfies(demand -> assertThat(demand.principal()).isEqualTo(Pln.of("236.19")));
        assertThat(demand(List.of(overdue), List.of(), List.of(), Set.of("FV-3")))
                .isEmpty();
    }

    @Test
    void a_hold_counts_from_its_first_to_its_last_day() {
        var open = new DunningHold("h", null, "plan spłaty", NOVEMBER_5, null);
        var ended = new DunningHold("h", null, "plan spłaty", NOVEMBER_5.minusDays(9), NOVEMBER_5.minusDays(1));
        var lastDay = new DunningHold("h", new InvoiceNumber("FV/3"), "plan spłaty", NOVEMBER_5, NOVEMBER_5);
        var other = new DunningHold("h", new InvoiceNumber("FV/9"), "plan spłaty", NOVEMBER_5, null);

        assertThat(demand(List.of(overdue), List.of(), List.of(open), Set.of())).isEmpty();
        assertThat(demand(List.of(overdue), List.of(), List.of(lastDay), Set.of()))
                .isEmpty();
        assertThat(demand(List.of(overdue), List.of(), List.of(ended), Set.of()))
                .isPresent();
        assertThat(demand(List.of(overdue), List.of(), List.of(other), Set.of()))
                .isPresent();
    }

    @Test
    void the_same_invoices_are_not_demanded_again_while_the_deadline_runs() {
        DemandForPayment earlier =
                demand(List.of(older, overdue), List.of(), List.of(), Set.of()).orElseThrow();

        assertThat(demand(List.of(overdue), List.of(earlier), List.of(), Set.of()))
                .isEmpty();
        assertThat(demand(List.of(overdue, item("FV/9", "1.00", 3, "0.00")), List.of(earlier), List.of(), Set.of()))
                .isPresent();
    }

    @Test
    void the_minimum_is_reached_or_it_is_not_worth_a_letter() {
        var stage = new DunningStage("demand", 1, Pln.of("236.19"), 14, Pln.ZERO, false, true);
        var higher = new DunningStage("demand", 1, Pln.of("236.20"), 14, Pln.ZERO, false, true);
        var later = new DunningStage("demand", 48, Pln.of("0.01"), 14, Pln.ZERO, false, true);
        var facts = facts(List.of(overdue), List.of(), List.of(), Set.of());

        assertThat(DunningPolicy.demand(new StageTable(List.of(stage)), stage, "2026-11", facts))
                .isPresent();
        assertThat(DunningPolicy.demand(new StageTable(List.of(higher)), higher, "2026-11", facts))
                .isEmpty();
        assertThat(DunningPolicy.demand(new StageTable(List.of(later)), later, "2026-11", facts))
                .isEmpty();
    }

    private static Optional<DemandForPayment> demand(
            List<OpenItem> items, List<DemandForPayment> earlier, List<DunningHold> holds, Set<String> disputed) {
        return DunningPolicy.demand(StageTable.STANDARD, DEMAND, "2026-11", facts(items, earlier, holds, disputed));
    }

    private static DunningPolicy.Facts facts(
            List<OpenItem> items, List<DemandForPayment> earlier, List<DunningHold> holds, Set<String> disputed) {
        var buyer = Buyer.of(aCustomer().numbered("101001").build());
        var account = new Account(NOVEMBER_5, Pln.ZERO, items, List.of());
        return new DunningPolicy.Facts(buyer, account, List.of(), earlier, List.of(), holds, disputed);
    }

    private static OpenItem item(String number, String left, int daysLate, String interest) {
        return new OpenItem(
                new InvoiceNumber(number),
                "U/1",
                NOVEMBER_5.minusDays(daysLate),
                Pln.of(left),
                Pln.of(left),
                daysLate,
                Pln.of(interest));
    }
}
