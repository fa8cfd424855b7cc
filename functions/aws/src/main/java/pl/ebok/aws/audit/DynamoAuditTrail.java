package pl.ebok.aws.audit;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.CustomerNumber;

/** The audit trail in its table: by customer, and by day through the index. */
public final class DynamoAuditTrail implements AuditTrail {
    /** Sorts as time does: every instant with the same number of digits. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Table table;

    public DynamoAuditTrail(Table table) {
        this.table = table;
    }

    @Override
    public void add(AuditEntry entry) {
        put(entry, SORTABLE.format(entry.at()) + "#" + UUID.randomUUID());
    }

    /** What decides the key is the id alone: two of them that come together leave one entry. */
    @Override
    public void addOnce(String id, AuditEntry entry) {
        put(entry, id);
    }

    private void put(AuditEntry entry, String order) {
        Instant at = entry.at();
        CustomerNumber customer = entry.customerNumber();
        table.putIfAbsent(Item.of(customer == null ? "UTILITY" : pk(customer), order)
                .reference(day(at.atZone(ZoneOffset.UTC).toLocalDate()), order)
                .with("at", at)
                .with("actor", entry.actor())
                .with("action", entry.action())
                .with("customerNumber", customer == null ? null : customer.value())
                .with("subject", entry.subject())
                .withTexts("before", entry.before())
                .withTexts("after", entry.after()));
    }

    @Override
    public List<AuditEntry> ofCustomer(CustomerNumber customer) {
        return newestFirst(table.query(pk(customer)));
    }

    @Override
    public List<AuditEntry> ofDay(LocalDate day) {
        return newestFirst(table.byReference(day(day)));
    }

    private static List<AuditEntry> newestFirst(List<Item> items) {
        return items.reversed().stream()
                .map(DynamoAuditTrail::read)
                .sorted(comparing(AuditEntry::at).reversed())
                .toList();
    }

    private static AuditEntry read(Item item) {
        return new AuditEntry(
                item.instant("at"),
                item.text("actor"),
                item.text("action"),
                customer(item.optionalText("customerNumber")),
                item.text("subject"),
                item.textMap("before"),
                item.textMap("after"));
    }

    private static @Nullable CustomerNumber customer(@Nullable String number) {
        return number == null ? null : new CustomerNumber(number);
    }

    private static String pk(CustomerNumber customer) {
        return "CUSTOMER#" + customer;
    }

    private static String day(LocalDate day) {
        return "DAY#" + day;
    }
}
