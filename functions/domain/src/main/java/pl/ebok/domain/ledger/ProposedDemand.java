package pl.ebok.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A demand of a stage that staff must approve. Until then nobody has sent it; what goes out is computed on the day of the
 * approval.
 *
 * @param demand as it was on the day it was proposed
 * @param reason why it was refused
 */
public record ProposedDemand(
        DemandForPayment demand,
        Decision decision,
        @Nullable String reason) {

    /** What staff said. */
    public enum Decision {
        WAITING,
        APPROVED,
        REFUSED
    }

    public boolean isWaiting() {
        return decision == Decision.WAITING;
    }
}
