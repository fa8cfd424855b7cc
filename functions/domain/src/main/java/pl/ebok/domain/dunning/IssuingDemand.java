package pl.ebok.domain.dunning;

import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.ProposedDemand;

/** Sends a demand, or lays it before staff where the stage says so. */
public final class IssuingDemand {
    private final Demands demands;

    public IssuingDemand(Demands demands) {
        this.demands = demands;
    }

    /** False where a demand of that customer, period and stage is there already. */
    public boolean apply(DunningStage stage, DemandForPayment demand, DunningPolicy.Facts facts) {
        if (!stage.needsApproval()) {
            return demands.add(demand);
        }
        ProposedDemand waiting = facts.proposals().stream()
                .filter(proposal ->
                        proposal.isWaiting() && proposal.demand().stage().equals(stage.name()))
                .findFirst()
                .orElse(null);
        return demands.propose(
                new ProposedDemand(demand, ProposedDemand.Decision.WAITING, null, facts.refused(demand.noticeId())),
                waiting);
    }
}
