package pl.ebok.ksef;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;

/** The session that is going on, and whose turn it is to work on it: one at a time. */
final class Sessions {
    private static final String PK = "KSEF";
    private static final String CURRENT = "CURRENT";
    private static final String LEASE = "LEASE";
    /** Longer than a step may take. */
    private static final Duration TURN = Duration.ofMinutes(16);

    private final Table table;

    Sessions(Table table) {
        this.table = table;
    }

    /** Takes the turn, or keeps it; false while it is another's, who is then told that there is more to do. */
    boolean takeTurn(String owner, Instant now) {
        boolean taken = table.update(
                        PK,
                        LEASE,
                        update -> update.updateExpression("SET #owner = :owner, #until = :until, #type = :type")
                                .conditionExpression("attribute_not_exists(#owner) OR #owner = :owner OR #until < :now")
                                .expressionAttributeNames(Map.of("#owner", "owner", "#until", "until", "#type", "type"))
                                .expressionAttributeValues(Map.of(
                                        ":owner", fromS(owner),
                                        ":until",
                                                fromN(Long.toString(
                                                        now.plus(TURN).getEpochSecond())),
                                        ":now", fromN(Long.toString(now.getEpochSecond())),
                                        ":type", fromS("KSEF_LEASE"))))
                .isPresent();
        if (!taken) {
            table.update(
                    PK,
                    LEASE,
                    update -> update.updateExpression("ADD wanted :one")
                            .expressionAttributeValues(Map.of(":one", fromN("1"))));
        }
        return taken;
    }

    /** How often others wanted the turn so far. */
    long wanted() {
        return table.get(PK, LEASE)
                .map(lease -> lease.optionalNumber("wanted"))
                .map(Long::longValue)
                .orElse(0L);
    }

    /** Gives the turn up; false where others wanted it since, so that what they brought is not overlooked. */
    boolean endTurn(String owner, long wantedBefore) {
        return table.update(
                        PK,
                        LEASE,
                        update -> update.updateExpression("REMOVE #owner, #until")
                                .conditionExpression(
                                        "#owner = :owner AND (attribute_not_exists(wanted) OR wanted = :wanted)")
                                .expressionAttributeNames(Map.of("#owner", "owner", "#until", "until"))
                                .expressionAttributeValues(
                                        Map.of(":owner", fromS(owner), ":wanted", fromN(Long.toString(wantedBefore)))))
                .isPresent();
    }

    Optional<CurrentSession> current() {
        return table.get(PK, CURRENT)
                .map(item -> new CurrentSession(
                        item.text("session"),
                        item.oneOf("kind", CurrentSession.Kind.class),
                        item.flag("offline"),
                        item.oneOf("state", CurrentSession.State.class),
                        item.optionalText("reference"),
                        (int) item.number("looks")));
    }

    void put(CurrentSession session) {
        table.put(item(CURRENT, session));
    }

    /** Ends it; what it was stays on record. */
    void end(CurrentSession session, Instant at) {
        table.put(item("SESSION#" + session.id(), session).with("endedAt", at));
        table.delete(PK, CURRENT);
    }

    private static Item item(String sk, CurrentSession session) {
        return Item.of(PK, sk)
                .with("type", "KSEF_SESSION")
                .with("session", session.id())
                .with("kind", session.kind())
                .with("offline", session.offline())
                .with("state", session.state())
                .with("reference", session.reference())
                .with("looks", session.looks());
    }
}
