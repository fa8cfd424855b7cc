package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Ledger;

/**
 * The stages that do not wait for the next invoice: looked for every day, one demand a customer and day, of the latest
 * stage that has one. Each is known by customer, month and stage, so a day run twice changes nothing.
 */
public final class DailyDemands {
    private final Customers customers;
    private final Ledger ledger;
    private final GatheringFacts facts;
    private final StageTable stages;
    private final IssuingDemand issuing;

    public DailyDemands(
            Customers customers, Ledger ledger, GatheringFacts facts, StageTable stages, IssuingDemand issuing) {
        this.customers = customers;
        this.ledger = ledger;
        this.facts = facts;
        this.stages = stages;
        this.issuing = issuing;
    }

    /** Does nothing for a number that is nobody's. */
    public void apply(CustomerNumber number, LocalDate today) {
        customers.find(number).ifPresent(customer -> demand(customer, today));
    }

    private void demand(Customer customer, LocalDate today) {
        String period = YearMonth.from(today).toString();
        var known = facts.of(Buyer.of(customer), ledger.read(customer.number()), today);
        for (DunningStage stage : stages.daily()) {
            Optional<DemandForPayment> demand = DunningPolicy.demand(stages, stage, period, known);
            if (demand.isPresent() && issuing.apply(stage, demand.get(), known)) {
                return;
            }
        }
    }
}
