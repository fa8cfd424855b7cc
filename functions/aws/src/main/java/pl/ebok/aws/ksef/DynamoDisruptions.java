package pl.ebok.aws.ksef;

import java.util.List;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.ksef.Disruption;
import pl.ebok.domain.ksef.Disruptions;

/** What the Ministry announced, beside the sessions. */
public final class DynamoDisruptions implements Disruptions {
    static final String PK = "KSEF";
    private static final String DISRUPTION = "DISRUPTION#";

    private final Table table;

    public DynamoDisruptions(Table table) {
        this.table = table;
    }

    @Override
    public List<Disruption> all() {
        return table.query(PK, DISRUPTION).stream()
                .map(item -> new Disruption(
                        item.oneOf("kind", Disruption.Kind.class), item.date("from"), item.optionalDate("until")))
                .toList();
    }

    @Override
    public void put(Disruption disruption) {
        table.put(Item.of(PK, DISRUPTION + disruption.from() + "#" + disruption.kind())
                .with("type", "KSEF_DISRUPTION")
                .with("kind", disruption.kind())
                .with("from", disruption.from())
                .with("until", disruption.until()));
    }
}
