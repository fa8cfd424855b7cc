package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ProposedDemand.Decision;

/** Demands, proposals and holds in memory. */
final class MemoryDemands implements Demands {
    private final Map<String, DemandForPayment> demands = new LinkedHashMap<>();
    private final Map<String, ProposedDemand> proposals = new LinkedHashMap<>();
    private final Map<CustomerNumber, List<DunningHold>> holds = new HashMap<>();

    List<DemandForPayment> ofCustomer(CustomerNumber customer) {
        return newestFirst(demand -> demand.buyer().customerNumber().equals(customer));
    }

    List<ProposedDemand> proposalsOf(CustomerNumber customer) {
        return proposals.values().stream()
                .filter(proposal -> proposal.demand().buyer().customerNumber().equals(customer))
                .toList();
    }

    List<DunningHold> holdsOf(CustomerNumber customer) {
        return holds.getOrDefault(customer, List.of());
    }

    @Override
    public List<DemandForPayment> ofStage(String stage) {
        return newestFirst(demand -> demand.stage().equals(stage));
    }

    @Override
    public List<ProposedDemand> waiting(String stage) {
        return proposals.values().stream()
                .filter(ProposedDemand::isWaiting)
                .filter(proposal -> proposal.demand().stage().equals(stage))
                .toList();
    }

    @Override
    public boolean add(DemandForPayment demand) {
        return demands.putIfAbsent(demand.noticeId(), demand) == null;
    }

    @Override
    public void recordDelivered(CustomerNumber customer, String noticeId, LocalDate deliveredOn) {
        demands.computeIfPresent(
                noticeId,
                (_, demand) -> demand.deliveredOn() == null && !demand.bounced()
                        ? demand.withDeliveredOn(deliveredOn)
                        : demand);
    }

    @Override
    public void recordBounced(DemandForPayment demand, LocalDate bouncedOn, @Nullable DemandForPayment printed) {
        DemandForPayment now = demands.get(demand.noticeId());
        if (now != null && !now.bounced()) {
            demands.put(demand.noticeId(), now.onItsWay(new DemandForPayment.Way(null, bouncedOn)));
            if (printed != null) {
                add(printed);
            }
        }
    }

    @Override
    public boolean propose(ProposedDemand proposal, @Nullable ProposedDemand waiting) {
        String id = proposal.demand().noticeId();
        ProposedDemand there = proposals.get(id);
        if (there != null && (there.decision() == Decision.APPROVED || (there.isWaiting() && !there.equals(waiting)))) {
            return false;
        }
        if (waiting != null) {
            proposals.put(waiting.demand().noticeId(), waiting.replaced());
        }
        proposals.put(id, proposal);
        return true;
    }

    @Override
    public boolean approve(DemandForPayment demand) {
        return decide(demand.noticeId(), there -> with(there, demand, Decision.APPROVED, null)) && add(demand);
    }

    @Override
    public boolean refuse(NoticeId id, String reason) {
        return decide(id.text(), there -> with(there, there.demand(), Decision.REFUSED, reason));
    }

    private static ProposedDemand with(
            ProposedDemand there, DemandForPayment demand, Decision decision, @Nullable String reason) {
        return new ProposedDemand(demand, decision, reason, there.refusedBefore());
    }

    private boolean decide(String noticeId, UnaryOperator<ProposedDemand> decision) {
        ProposedDemand proposal = proposals.get(noticeId);
        if (proposal == null || !proposal.isWaiting()) {
            return false;
        }
        proposals.put(noticeId, decision.apply(proposal));
        return true;
    }

    @Override
    public void putHold(CustomerNumber customer, DunningHold hold) {
        List<DunningHold> ofCustomer = holds.computeIfAbsent(customer, _ -> new ArrayList<>());
        ofCustomer.removeIf(one -> one.holdId().equals(hold.holdId()));
        ofCustomer.add(hold);
    }

    private List<DemandForPayment> newestFirst(Predicate<DemandForPayment> which) {
        return demands.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(DemandForPayment::issuedOn).reversed())
                .toList();
    }
}
