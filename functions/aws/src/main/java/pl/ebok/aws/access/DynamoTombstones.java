package pl.ebok.aws.access;

import java.time.Clock;
import java.time.Duration;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.access.Tombstones;

/** Tombstones in the access table, for a day. */
public final class DynamoTombstones implements Tombstones {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String SK = "TOMBSTONE";

    private final Table table;
    private final Clock clock;

    public DynamoTombstones(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean has(String userId) {
        return table.get(pk(userId), SK).isPresent();
    }

    @Override
    public void add(String userId) {
        table.put(Item.of(pk(userId), SK)
                .with("userId", userId)
                .expiresAt(clock.instant().plus(KEPT)));
    }

    private static String pk(String userId) {
        return "TOMBSTONE#" + userId;
    }
}
