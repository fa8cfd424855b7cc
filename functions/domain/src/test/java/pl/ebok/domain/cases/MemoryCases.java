package pl.ebok.domain.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pl.ebok.domain.customers.CustomerNumber;

/** Complaints in memory, for tests. */
public final class MemoryCases implements Cases {
    private static final Comparator<Complaint> BY_DUE_DAY = Comparator.comparing(Complaint::answerDue)
            .thenComparing(complaint -> complaint.number().value());

    private final Map<CaseNumber, Complaint> complaints = new LinkedHashMap<>();
    private final Map<CaseNumber, List<CaseMessage>> messages = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Complaint> file(Complaint complaint) {
        var before = complaints.values().stream()
                .filter(other ->
                        other.claimant().customer().equals(complaint.claimant().customer())
                                && other.requestId().equals(complaint.requestId()))
                .findFirst();
        if (before.isPresent()) {
            return before;
        }
        if (complaints.containsKey(complaint.number())) {
            return Optional.empty();
        }
        complaints.put(complaint.number(), complaint.asVersion(1));
        return find(complaint.number());
    }

    @Override
    public synchronized Optional<Complaint> find(CaseNumber number) {
        return Optional.ofNullable(complaints.get(number));
    }

    @Override
    public synchronized List<Complaint> ofCustomer(CustomerNumber customer) {
        return complaints.values().stream()
                .filter(complaint -> complaint.claimant().customer().equals(customer))
                .sorted(Comparator.comparing(Complaint::receivedAt).reversed())
                .toList();
    }

    @Override
    public synchronized List<Complaint> unanswered(LocalDate dueBefore) {
        return due(dueBefore).filter(complaint -> complaint.answer() == null).toList();
    }

    @Override
    public synchronized List<Complaint> answered(LocalDate dueBefore) {
        return due(dueBefore).filter(complaint -> complaint.answer() != null).toList();
    }

    private Stream<Complaint> due(LocalDate before) {
        return complaints.values().stream()
                .filter(complaint -> complaint.answerDue().isBefore(before))
                .sorted(BY_DUE_DAY);
    }

    @Override
    public synchronized Optional<Complaint> save(Complaint complaint) {
        Complaint stored = complaints.get(complaint.number());
        if (stored == null || stored.version() != complaint.version()) {
            return Optional.empty();
        }
        complaints.put(complaint.number(), complaint.asVersion(complaint.version() + 1));
        return find(complaint.number());
    }

    @Override
    public synchronized void add(Complaint complaint, CaseMessage message) {
        var written = messages.computeIfAbsent(complaint.number(), number -> new ArrayList<>());
        if (written.stream().noneMatch(other -> other.id().equals(message.id()))) {
            written.add(message);
        }
    }

    @Override
    public synchronized List<CaseMessage> messages(Complaint complaint) {
        return messages.getOrDefault(complaint.number(), List.of()).stream()
                .sorted(CaseMessage.OLDEST_FIRST)
                .toList();
    }
}
