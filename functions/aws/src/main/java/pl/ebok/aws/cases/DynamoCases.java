package pl.ebok.aws.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.cases.CaseMessage;
import pl.ebok.domain.cases.CaseMessage.Author;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.Cases;
import pl.ebok.domain.cases.Complaint;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Complaints and their messages in the customer's partition of the cases table. Two small items keep what has to be
 * unique: one finds a customer by the case number, one the case by the customer's request.
 */
public final class DynamoCases implements Cases {
    private static final String MESSAGE = "MESSAGE#";
    private static final String REQUEST = "REQUEST#";
    private static final String OWNER = "OWNER";
    /** Years of four digits sort as text; a later day means all. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Table table;

    public DynamoCases(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Complaint> file(Complaint complaint) {
        String customer = pk(complaint.claimant().customer());
        String request = REQUEST + complaint.requestId();
        String number = complaint.number().value();
        List<Integer> refused = table.transaction()
                .putIfAbsent(table, Item.of(customer, request).with("caseNumber", number))
                .putIfAbsent(table, Item.of(ComplaintItem.CASE + number, OWNER).with("customer", customer))
                .putIfAbsent(table, ComplaintItem.of(complaint, 1))
                .refusedWrites();
        if (refused.isEmpty()) {
            return Optional.of(complaint.asVersion(1));
        }
        return table.get(customer, request)
                .flatMap(first -> table.get(customer, ComplaintItem.CASE + first.text("caseNumber")))
                .map(ComplaintItem::read);
    }

    @Override
    public Optional<Complaint> find(CaseNumber number) {
        return table.get(ComplaintItem.CASE + number, OWNER)
                .flatMap(owner -> table.get(owner.text("customer"), ComplaintItem.CASE + number))
                .map(ComplaintItem::read);
    }

    @Override
    public List<Complaint> ofCustomer(CustomerNumber customer) {
        return table.query(pk(customer), ComplaintItem.CASE).stream()
                .map(ComplaintItem::read)
                .sorted(Comparator.comparing(Complaint::receivedAt).reversed())
                .toList();
    }

    @Override
    public List<Complaint> unanswered(LocalDate dueBefore) {
        return due(ComplaintItem.WAITING, dueBefore);
    }

    @Override
    public List<Complaint> answered(LocalDate dueBefore) {
        return due(ComplaintItem.ANSWERED, dueBefore);
    }

    private List<Complaint> due(String reference, LocalDate before) {
        if (before.getYear() < 1) {
            return List.of();
        }
        LocalDate end = before.isAfter(LAST_DAY) ? LAST_DAY : before;
        return table.byReferenceBetween(reference, "0", end.toString()).stream()
                .map(ComplaintItem::read)
                .toList();
    }

    @Override
    public Optional<Complaint> save(Complaint complaint) {
        long next = complaint.version() + 1;
        return table.putIfVersion(ComplaintItem.of(complaint, next), complaint.version())
                ? Optional.of(complaint.asVersion(next))
                : Optional.empty();
    }

    @Override
    public void add(Complaint complaint, CaseMessage message) {
        table.putIfAbsent(Item.of(pk(complaint.claimant().customer()), messages(complaint.number()) + message.id())
                .with("type", "MESSAGE")
                .with("author", message.author())
                .with("text", message.text())
                .with("at", message.at())
                .with("by", message.by()));
    }

    @Override
    public List<CaseMessage> messages(Complaint complaint) {
        String prefix = messages(complaint.number());
        return table.query(pk(complaint.claimant().customer()), prefix).stream()
                .map(item -> new CaseMessage(
                        item.sk().substring(prefix.length()),
                        item.oneOf("author", Author.class),
                        item.text("text"),
                        item.instant("at"),
                        item.text("by")))
                .sorted(CaseMessage.OLDEST_FIRST)
                .toList();
    }

    private static String pk(CustomerNumber customer) {
        return ComplaintItem.CUSTOMER + customer;
    }

    private static String messages(CaseNumber number) {
        return MESSAGE + number + "#";
    }
}
