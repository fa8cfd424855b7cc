package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.ebok.domain.customers.CustomerNumber;

/** Demands sent and what holds them back, in memory. */
public final class MemoryNotices implements Notices {
    private final Map<String, DemandForPayment> sent = new LinkedHashMap<>();
    private final Map<CustomerNumber, List<DunningHold>> holds = new HashMap<>();

    @Override
    public List<DemandForPayment> ofCustomer(CustomerNumber customer) {
        return newestFirst().stream()
                .filter(notice -> notice.buyer().customerNumber().equals(customer))
                .toList();
    }

    @Override
    public List<DemandForPayment> ofStage(String stage) {
        return newestFirst().stream()
                .filter(notice -> notice.stage().equals(stage))
                .toList();
    }

    @Override
    public boolean add(DemandForPayment demand) {
        return sent.putIfAbsent(demand.noticeId(), demand) == null;
    }

    @Override
    public void recordDelivered(CustomerNumber customer, String noticeId, LocalDate deliveredOn) {
        sent.computeIfPresent(
                noticeId, (_, notice) -> notice.deliveredOn() == null ? notice.withDeliveredOn(deliveredOn) : notice);
    }

    @Override
    public List<DunningHold> holdsOf(CustomerNumber customer) {
        return holds.getOrDefault(customer, List.of());
    }

    @Override
    public void putHold(CustomerNumber customer, DunningHold hold) {
        List<DunningHold> ofCustomer = holds.computeIfAbsent(customer, _ -> new ArrayList<>());
        ofCustomer.removeIf(one -> one.holdId().equals(hold.holdId()));
        ofCustomer.add(hold);
    }

    private List<DemandForPayment> newestFirst() {
        return sent.values().stream()
                .sorted(Comparator.comparing(DemandForPayment::issuedOn).reversed())
                .toList();
    }
}
