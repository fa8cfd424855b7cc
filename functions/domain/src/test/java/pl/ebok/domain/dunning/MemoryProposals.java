package pl.ebok.domain.dunning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.ProposedDemand.Decision;

/** Proposed demands in memory; approved ones go to the notices. */
public final class MemoryProposals implements Proposals {
    private final Map<String, ProposedDemand> proposals = new LinkedHashMap<>();
    private final Notices notices;

    public MemoryProposals(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean propose(DemandForPayment demand) {
        return proposals.putIfAbsent(demand.noticeId(), new ProposedDemand(demand, Decision.WAITING, null)) == null;
    }

    @Override
    public Optional<ProposedDemand> find(NoticeId id) {
        return Optional.ofNullable(proposals.get(id.text()));
    }

    @Override
    public List<ProposedDemand> ofCustomer(CustomerNumber customer) {
        return proposals.values().stream()
                .filter(proposal -> proposal.demand().buyer().customerNumber().equals(customer))
                .toList();
    }

    @Override
    public List<ProposedDemand> waiting(String stage) {
        return proposals.values().stream()
                .filter(ProposedDemand::isWaiting)
                .filter(proposal -> proposal.demand().stage().equals(stage))
                .toList();
    }

    @Override
    public boolean approve(DemandForPayment demand) {
        if (!isWaiting(demand.noticeId())) {
            return false;
        }
        proposals.put(demand.noticeId(), new ProposedDemand(demand, Decision.APPROVED, null));
        return notices.add(demand);
    }

    @Override
    public boolean refuse(NoticeId id, String reason) {
        if (!isWaiting(id.text())) {
            return false;
        }
        proposals.computeIfPresent(
                id.text(), (_, proposal) -> new ProposedDemand(proposal.demand(), Decision.REFUSED, reason));
        return true;
    }

    private boolean isWaiting(String noticeId) {
        ProposedDemand proposal = proposals.get(noticeId);
        return proposal != null && proposal.isWaiting();
    }
}
