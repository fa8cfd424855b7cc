package pl.ebok.aws.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.ledger.ProposedDemand.Decision;

/** Demands, proposals and holds as items. */
final class DemandItems {
    private static final Comparator<DemandForPayment> NEWEST_FIRST = Comparator.comparing(DemandForPayment::issuedOn)
            .thenComparing(DemandForPayment::noticeId)
            .reversed();

    private DemandItems() {}

    static List<DemandForPayment> newestFirst(List<Item> notices) {
        return notices.stream().map(DemandItems::demand).sorted(NEWEST_FIRST).toList();
    }

    static DemandForPayment demand(Item item) {
        return DemandJson.decode(item.text("document"))
                .onItsWay(new DemandForPayment.Way(item.optionalDate("deliveredOn"), item.optionalDate("bouncedOn")));
    }

    static Item waiting(ProposedDemand proposal) {
        DemandForPayment demand = proposal.demand();
        return Item.of(demand.buyer().customerNumber().value(), EntryItems.PROPOSAL + demand.noticeId())
                .with("type", "PROPOSAL")
                .with("issuedOn", demand.issuedOn())
                .with("decision", Decision.WAITING)
                .with("demand", DemandJson.encode(demand))
                .withTexts(
                        "refusedBefore",
                        proposal.refusedBefore().stream()
                                .map(InvoiceNumber::value)
                                .sorted()
                                .toList())
                .reference("PROPOSED#" + demand.stage(), demand.issuedOn() + "#" + demand.noticeId());
    }

    static ProposedDemand proposal(Item item) {
        return new ProposedDemand(
                DemandJson.decode(item.text("demand")),
                item.oneOf("decision", Decision.class),
                item.optionalText("reason"),
                item.texts("refusedBefore").stream().map(InvoiceNumber::new).collect(Collectors.toSet()));
    }

    static Item of(CustomerNumber customer, DunningHold hold) {
        InvoiceNumber invoice = hold.invoice();
        return Item.of(customer.value(), EntryItems.HOLD + hold.holdId())
                .with("type", "HOLD")
                .with("names", invoice == null ? null : invoice.value())
                .with("reason", hold.reason())
                .with("from", hold.from())
                .with("until", hold.until())
                .with("kind", hold.kind());
    }

    static DunningHold hold(Item item) {
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
