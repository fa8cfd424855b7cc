package pl.ebok.domain.office;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.dunning.DunningPolicy;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;

/** A clerk approves or refuses a proposed demand. What goes out is computed from the account as it is at that moment. */
public final class DecidingDemand {
    private final Customers customers;
    private final Ledger ledger;
    private final Demands demands;
    private final GatheringFacts facts;
    private final StageTable stages;
    private final AccountAudit audit;

    public DecidingDemand(
            Customers customers,
            Ledger ledger,
            Demands demands,
            GatheringFacts facts,
            StageTable stages,
            AccountAudit audit) {
        this.customers = customers;
        this.ledger = ledger;
        this.demands = demands;
        this.facts = facts;
        this.stages = stages;
        this.audit = audit;
    }

    /** How a decision ends. */
    public sealed interface Outcome {
        /** The demand is on its way; approving it again gives the same one. */
        record Sent(DemandForPayment demand) implements Outcome {}

        record Refused(ProposedDemand proposal) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody decided otherwise before. */
        record DecidedOtherwise() implements Outcome {}

        /** Nothing it was proposed for is overdue any more. */
        record Settled() implements Outcome {}

        /** Overdue, but held, disputed, or below the stage's minimum. */
        record Held() implements Outcome {}

        /** A proposal to cut off names the place where there is water meanwhile. */
        record WaterPointMissing() implements Outcome {}
    }

    public Outcome approve(User clerk, NoticeId id, @Nullable String waterPoint, LocalDate today) {
        CustomerLedger account = ledger.read(id.customer());
        Optional<ProposedDemand> proposed = account.proposal(id);
        Optional<DunningStage> stage = stages.named(id.stage());
        Optional<Customer> customer = customers.find(id.customer());
        if (proposed.isEmpty() || stage.isEmpty() || customer.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!proposed.get().isWaiting()) {
            return decided(clerk, id);
        }
        if (stage.get().isCutOff() && waterPoint == null) {
            return new Outcome.WaterPointMissing();
        }
        DunningPolicy.Facts now =
                facts.of(Buyer.of(customer.get()), account, today).withoutWaiting(id.text());
        Optional<DemandForPayment> demand = DunningPolicy.demand(stages, stage.get(), id.billingPeriod(), now);
        if (demand.isEmpty()) {
            return isSettled(proposed.get().demand(), now) ? new Outcome.Settled() : new Outcome.Held();
        }
        demands.approve(stage.get().isCutOff() ? demand.get().withSubstituteWaterPoint(waterPoint) : demand.get());
        return decided(clerk, id);
    }

    public Outcome refuse(User clerk, NoticeId id, String reason) {
        if (ledger.read(id.customer()).proposal(id).isEmpty()) {
            return new Outcome.Unknown();
        }
        demands.refuse(id, reason);
        Optional<ProposedDemand> refused = ledger.read(id.customer())
                .proposal(id)
                .filter(now -> now.decision() == ProposedDemand.Decision.REFUSED);
        if (refused.isEmpty()) {
            return new Outcome.DecidedOtherwise();
        }
        audit.once(
                clerk,
                "demand-refused",
                id.customer(),
                id.text(),
                Map.of(
                        "decision",
                        "refused",
                        "reason",
                        Objects.requireNonNullElse(refused.get().reason(), "")));
        return new Outcome.Refused(refused.get());
    }

    /** Whoever approves what is approved already, perhaps after a crash, finds the demand and completes the trail. */
    private Outcome decided(User clerk, NoticeId id) {
        Optional<DemandForPayment> sent = ledger.read(id.customer()).demand(id.text());
        if (sent.isEmpty()) {
            return new Outcome.DecidedOtherwise();
        }
        audit.once(
                clerk,
                "demand-approved",
                id.customer(),
                id.text(),
                Map.of("decision", "approved", "total", Pln.text(sent.get().total())));
        return new Outcome.Sent(sent.get());
    }

    private static boolean isSettled(DemandForPayment proposed, DunningPolicy.Facts now) {
        return proposed.invoices().stream()
                .noneMatch(invoice -> now.account().left(invoice.number()).isPositive());
    }
}
