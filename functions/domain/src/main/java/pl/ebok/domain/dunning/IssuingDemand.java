package pl.ebok.domain.dunning;

/** Sends a demand, or lays it before staff where the stage says so. */
public final class IssuingDemand {
    private final Notices notices;
    private final Proposals proposals;

    public IssuingDemand(Notices notices, Proposals proposals) {
        this.notices = notices;
        this.proposals = proposals;
    }

    /** False where a demand of that customer, period and stage is there already. */
    public boolean apply(DunningStage stage, DemandForPayment demand) {
        return stage.needsApproval() ? proposals.propose(demand) : notices.add(demand);
    }
}
