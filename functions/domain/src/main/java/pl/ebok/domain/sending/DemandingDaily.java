package pl.ebok.domain.sending;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.Demanding;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.IssuingDemand;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.office.CustomerSearch;

/**
 * Looks once a day for the stages that do not wait for the next invoice: one demand a customer and day, of the latest
 * stage. Each is known by customer, month and stage, so a day run twice changes nothing.
 */
public final class DemandingDaily {
    private final CustomerSearch search;
    private final Customers customers;
    private final Ledger ledger;
    private final GatheringFacts facts;
    private final StageTable stages;
    private final IssuingDemand issuing;

    public DemandingDaily(
            CustomerSearch search,
            Customers customers,
            Ledger ledger,
            GatheringFacts facts,
            StageTable stages,
            IssuingDemand issuing) {
        this.search = search;
        this.customers = customers;
        this.ledger = ledger;
        this.facts = facts;
        this.stages = stages;
        this.issuing = issuing;
    }

    public void apply(LocalDate today) {
        List<DunningStage> daily = stages.daily();
        if (!daily.isEmpty()) {
            search.forEach(
                    List.of(), number -> customers.find(number).ifPresent(customer -> demand(customer, daily, today)));
        }
    }

    private void demand(Customer customer, List<DunningStage> daily, LocalDate today) {
        String period = YearMonth.from(today).toString();
        var known = facts.of(Buyer.of(customer), ledger.read(customer.number()), today);
        for (DunningStage stage : daily) {
            Optional<DemandForPayment> demand = Demanding.demand(stages, stage, period, known);
            if (demand.isPresent()) {
                issuing.apply(stage, demand.get());
                return;
            }
        }
    }
}
