package pl.ebok.domain.ledger;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * A demand of a stage that staff must approve. Until then nobody has sent it; what goes out is computed on the day of the
 * approval. A customer has one that waits a stage: a newer one takes its place.
 *
 * @param demand as it was on the day it was proposed
 * @param reason why it was refused
 * @param refusedBefore invoices over which an earlier proposal of the same id was refused
 */
public record ProposedDemand(
        DemandForPayment demand,
        Decision decision,
        @Nullable String reason,
        Set<InvoiceNumber> refusedBefore) {
    public ProposedDemand {
        refusedBefore = Set.copyOf(refusedBefore);
    }

    public ProposedDemand(DemandForPayment demand, Decision decision, @Nullable String reason) {
        this(demand, decision, reason, Set.of());
    }

    /** What staff said. */
    public enum Decision {
        WAITING,
        APPROVED,
        REFUSED,
        /** A newer proposal of the stage took its place. */
        REPLACED
    }

    /** As it is once another took its place, or while it is decided; what was refused stays known. */
    public ProposedDemand replaced() {
        return new ProposedDemand(demand, Decision.REPLACED, null, refused());
    }

    public boolean isWaiting() {
        return decision == Decision.WAITING;
    }

    /** Invoices that staff did not want demanded by this stage in this period. */
    public Set<InvoiceNumber> refused() {
        if (decision != Decision.REFUSED) {
            return refusedBefore;
        }
        var all = new HashSet<>(refusedBefore);
        all.addAll(demand.causes());
        return all;
    }
}
