package pl.ebok.aws.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.aws.Transaction;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.DunningHold;
import pl.ebok.domain.dunning.Notices;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.json.CallLog;

/** Demands for payment and holds, in the customer's partition of the ledger table. */
public final class DynamoNotices implements Notices {
    private static final Comparator<DemandForPayment> NEWEST_FIRST = Comparator.comparing(DemandForPayment::issuedOn)
            .thenComparing(DemandForPayment::noticeId)
            .reversed();

    private final Table table;

    public DynamoNotices(Table table) {
        this.table = table;
    }

    @Override
    public List<DemandForPayment> ofCustomer(CustomerNumber customer) {
        return demands(table.query(customer.value(), EntryItems.NOTICE));
    }

    @Override
    public List<DemandForPayment> ofStage(String stage) {
        return demands(table.byReference("STAGE#" + stage));
    }

    private static List<DemandForPayment> demands(List<Item> items) {
        return items.stream().map(DynamoNotices::demand).sorted(NEWEST_FIRST).toList();
    }

    private static DemandForPayment demand(Item item) {
        var demand = DemandJson.decode(item.text("document"));
        return demand.withDeliveredOn(item.optionalDate("deliveredOn"));
    }

    @Override
    public boolean add(DemandForPayment demand) {
        return adding(table, demand).commit();
    }

    /** The writes that send a demand: the archive hears of it by the table's stream. */
    static Transaction adding(Table table, DemandForPayment demand) {
        CustomerNumber customer = demand.buyer().customerNumber();
        Item notice = Item.of(customer.value(), EntryItems.NOTICE + demand.noticeId())
                .with("type", "NOTICE")
                .with("issuedOn", demand.issuedOn())
                .with("document", DemandJson.encode(demand))
                .with("correlation", CallLog.correlation())
                .with(EntryItems.POSTED_AT, Clock.systemUTC().instant())
                .reference("STAGE#" + demand.stage(), demand.issuedOn() + "#" + demand.noticeId());
        var transaction = table.transaction().putIfAbsent(table, notice);
        if (demand.fee().isPositive()) {
            InvoiceNumber oldest = demand.invoices().getFirst().number();
            var fee = new Fee(demand.noticeId(), demand.issuedOn(), demand.fee(), oldest);
            transaction.putIfAbsent(table, EntryItems.of(customer, fee));
        }
        return transaction;
    }

    @Override
    public void recordDelivered(CustomerNumber customer, String noticeId, LocalDate deliveredOn) {
        DeliveryUpdate.record(table, customer, EntryItems.NOTICE + noticeId, deliveredOn);
    }

    @Override
    public List<DunningHold> holdsOf(CustomerNumber customer) {
        return table.query(customer.value(), EntryItems.HOLD).stream()
                .map(DynamoNotices::hold)
                .toList();
    }

    @Override
    public void putHold(CustomerNumber customer, DunningHold hold) {
        InvoiceNumber invoice = hold.invoice();
        table.put(Item.of(customer.value(), EntryItems.HOLD + hold.holdId())
                .with("type", "HOLD")
                .with("names", invoice == null ? null : invoice.value())
                .with("reason", hold.reason())
                .with("from", hold.from())
                .with("until", hold.until())
                .with("kind", hold.kind()));
    }

    private static DunningHold hold(Item item) {
        @Nullable String invoice = item.optionalText("names");
        return new DunningHold(
                item.sk().substring(EntryItems.HOLD.length()),
                invoice == null ? null : new InvoiceNumber(invoice),
                item.text("reason"),
                item.date("from"),
                item.optionalDate("until"),
                item.oneOf("kind", DunningHold.Kind.class));
    }
}
