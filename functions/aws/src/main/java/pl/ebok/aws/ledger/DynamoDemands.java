package pl.ebok.aws.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.aws.Transaction;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.ledger.ProposedDemand.Decision;
import pl.ebok.json.CallLog;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Demands for payment, proposals and holds, in the customer's partition of the ledger table; a proposal is in the index as long as it waits. */
public final class DynamoDemands implements Demands {
    private static final String WAITS = "decision = :waiting";

    private final Table table;

    public DynamoDemands(Table table) {
        this.table = table;
    }

    @Override
    public List<DemandForPayment> ofStage(String stage) {
        return DemandItems.newestFirst(table.byReference("STAGE#" + stage));
    }

    @Override
    public List<ProposedDemand> waiting(String stage) {
        return table.byReference("PROPOSED#" + stage).stream()
                .map(DemandItems::proposal)
                .filter(ProposedDemand::isWaiting)
                .toList();
    }

    @Override
    public boolean add(DemandForPayment demand) {
        return adding(demand).commit();
    }

    /** The writes that send a demand: the archive hears of it by the table's stream. */
    private Transaction adding(DemandForPayment demand) {
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
    public void recordBounced(DemandForPayment demand, LocalDate bouncedOn, @Nullable DemandForPayment printed) {
        var transaction = printed == null ? table.transaction() : adding(printed);
        transaction
                .update(
                        table,
                        demand.buyer().customerNumber().value(),
                        EntryItems.NOTICE + demand.noticeId(),
                        Update.builder()
                                .updateExpression("SET bouncedOn = :on REMOVE deliveredOn")
                                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(bouncedOn)")
                                .expressionAttributeValues(Map.of(":on", fromS(bouncedOn.toString()))))
                .commit();
    }

    @Override
    public boolean propose(ProposedDemand proposal, @Nullable ProposedDemand waiting) {
        Item item = DemandItems.waiting(proposal);
        String waitingSk = waiting == null
                ? "none"
                : EntryItems.PROPOSAL + waiting.demand().noticeId();
        boolean sameId = waitingSk.equals(item.sk());
        String inPlaceOf =
                waiting != null && sameId ? waiting.demand().issuedOn().toString() : "none";
        var transaction = table.transaction()
                .putIf(
                        table,
                        item,
                        "attribute_not_exists(pk) OR decision IN (:refused, :replaced)"
                                + " OR (decision = :waiting AND issuedOn = :inPlaceOf)",
                        Map.of(
                                ":refused", fromS(Decision.REFUSED.name()),
                                ":replaced", fromS(Decision.REPLACED.name()),
                                ":waiting", fromS(Decision.WAITING.name()),
                                ":inPlaceOf", fromS(inPlaceOf)));
        if (waiting != null && !sameId) {
            transaction.update(table, item.pk(), waitingSk, decided(Decision.REPLACED));
        }
        return transaction.commit();
    }

    @Override
    public boolean approve(DemandForPayment demand) {
        return adding(demand)
                .update(
                        table,
                        demand.buyer().customerNumber().value(),
                        EntryItems.PROPOSAL + demand.noticeId(),
                        decided(Decision.APPROVED))
                .commit();
    }

    private static Update.Builder decided(Decision decision) {
        return Update.builder()
                .updateExpression("SET decision = :decision REMOVE gsi1pk, gsi1sk")
                .conditionExpression(WAITS)
                .expressionAttributeValues(values(decision));
    }

    @Override
    public boolean refuse(NoticeId id, String reason) {
        var values = new HashMap<>(values(Decision.REFUSED));
        values.put(":reason", fromS(reason));
        return table.update(
                        id.customer().value(),
                        EntryItems.PROPOSAL + id.text(),
                        update -> update.updateExpression(
                                        "SET decision = :decision, reason = :reason REMOVE gsi1pk, gsi1sk")
                                .conditionExpression(WAITS)
                                .expressionAttributeValues(values))
                .isPresent();
    }

    private static Map<String, AttributeValue> values(Decision decision) {
        return Map.of(":waiting", fromS(Decision.WAITING.name()), ":decision", fromS(decision.name()));
    }

    @Override
    public void putHold(CustomerNumber customer, DunningHold hold) {
        table.put(DemandItems.of(customer, hold));
    }
}
