package pl.ebok.aws.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.dunning.DemandForPayment;
import pl.ebok.domain.dunning.NoticeId;
import pl.ebok.domain.dunning.Proposals;
import pl.ebok.domain.dunning.ProposedDemand;
import pl.ebok.domain.dunning.ProposedDemand.Decision;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Proposed demands beside the notices of a customer; in the index as long as they wait. */
public final class DynamoProposals implements Proposals {
    private static final String WAITS = "decision = :waiting";

    private final Table table;

    public DynamoProposals(Table table) {
        this.table = table;
    }

    @Override
    public boolean propose(DemandForPayment demand) {
        return table.putIfAbsent(
                Item.of(demand.buyer().customerNumber().value(), EntryItems.PROPOSAL + demand.noticeId())
                        .with("type", "PROPOSAL")
                        .with("issuedOn", demand.issuedOn())
                        .with("decision", Decision.WAITING)
                        .with("demand", DemandJson.encode(demand))
                        .reference("PROPOSED#" + demand.stage(), demand.issuedOn() + "#" + demand.noticeId()));
    }

    @Override
    public Optional<ProposedDemand> find(NoticeId id) {
        return table.get(id.customer().value(), EntryItems.PROPOSAL + id.text()).map(DynamoProposals::proposal);
    }

    @Override
    public List<ProposedDemand> ofCustomer(CustomerNumber customer) {
        return proposals(table.query(customer.value(), EntryItems.PROPOSAL));
    }

    @Override
    public List<ProposedDemand> waiting(String stage) {
        return proposals(table.byReference("PROPOSED#" + stage)).stream()
                .filter(ProposedDemand::isWaiting)
                .toList();
    }

    @Override
    public boolean approve(DemandForPayment demand) {
        return DynamoNotices.adding(table, demand)
                .update(
                        table,
                        demand.buyer().customerNumber().value(),
                        EntryItems.PROPOSAL + demand.noticeId(),
                        Update.builder()
                                .updateExpression("SET decision = :decision REMOVE gsi1pk, gsi1sk")
                                .conditionExpression(WAITS)
                                .expressionAttributeValues(values(Decision.APPROVED)))
                .commit();
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

    private static List<ProposedDemand> proposals(List<Item> items) {
        return items.stream().map(DynamoProposals::proposal).toList();
    }

    private static ProposedDemand proposal(Item item) {
        return new ProposedDemand(
                DemandJson.decode(item.text("demand")),
                item.oneOf("decision", Decision.class),
                item.optionalText("reason"));
    }
}
