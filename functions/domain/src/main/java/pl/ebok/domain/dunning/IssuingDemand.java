package pl.ebok.domain.dunning;

import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Demands;

/** Sends a demand, or lays it before staff where the stage says so. */
public final class IssuingDemand {
    private final Demands demands;

    public IssuingDemand(Demands demands) {
        this.demands = demands;
    }

    /** False where a demand of that customer, period and stage is there already. */
    public boolean apply(DunningStage stage, DemandForPayment demand) {
        return stage.needsApproval() ? demands.propose(demand) : demands.add(demand);
    }
}
