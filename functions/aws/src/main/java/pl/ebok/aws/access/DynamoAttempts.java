package pl.ebok.aws.access;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import pl.ebok.aws.Table;
import pl.ebok.domain.access.Attempts;
import pl.ebok.domain.calendar.BusinessZone;

/** Counts in the access table, raised by DynamoDB itself within the limit: of many calls at once exactly so many pass. */
public final class DynamoAttempts implements Attempts {
    /** The count in all is forgotten after a year without a try. */
    private static final Duration KEPT = Duration.ofDays(366);

    private static final String SK = "ATTEMPTS";
    private static final Map<String, String> NAMES = Map.of("#day", "day", "#all", "inAll", "#ttl", "ttl");

    private final Table table;

    public DynamoAttempts(Table table) {
        this.table = table;
    }

    @Override
    public boolean take(String key, int aDay, int inAll, Instant now) {
        // Another call may begin the day between the two: then its day is the one to count in.
        return raise(key, aDay, inAll, now) || beginDay(key, inAll, now) || raise(key, aDay, inAll, now);
    }

    private boolean raise(String key, int aDay, int inAll, Instant now) {
        return table.update(
                        pk(key),
                        SK,
                        update -> update.updateExpression("SET today = today + :one, #all = #all + :one, #ttl = :ttl")
                                .conditionExpression("#day = :day AND today < :aDay AND #all < :inAll")
                                .expressionAttributeNames(NAMES)
                                .expressionAttributeValues(Map.of(
                                        ":one", fromN("1"),
                                        ":day", fromS(BusinessZone.dayOf(now).toString()),
                                        ":aDay", fromN(Integer.toString(aDay)),
                                        ":inAll", fromN(Integer.toString(inAll)),
                                        ":ttl", fromN(ttl(now)))))
                .isPresent();
    }

    private boolean beginDay(String key, int inAll, Instant now) {
        return table.update(
                        pk(key),
                        SK,
                        update -> update.updateExpression(
                                        "SET #day = :day, today = :one, #all = if_not_exists(#all, :none) + :one, #ttl = :ttl")
                                .conditionExpression("(attribute_not_exists(#day) OR #day <> :day)"
                                        + " AND (attribute_not_exists(#all) OR #all < :inAll)")
                                .expressionAttributeNames(NAMES)
                                .expressionAttributeValues(Map.of(
                                        ":one", fromN("1"),
                                        ":none", fromN("0"),
                                        ":day", fromS(BusinessZone.dayOf(now).toString()),
                                        ":inAll", fromN(Integer.toString(inAll)),
                                        ":ttl", fromN(ttl(now)))))
                .isPresent();
    }

    @Override
    public void giveBack(String key) {
        table.update(
                pk(key),
                SK,
                update -> update.updateExpression("SET today = today - :one, #all = #all - :one")
                        .conditionExpression("today >= :one AND #all >= :one")
                        .expressionAttributeNames(Map.of("#all", "inAll"))
                        .expressionAttributeValues(Map.of(":one", fromN("1"))));
    }

    @Override
    public void forget(String key) {
        table.delete(pk(key), SK);
    }

    private static String ttl(Instant now) {
        return Long.toString(now.plus(KEPT).getEpochSecond());
    }

    private static String pk(String key) {
        return "ATTEMPTS#" + key;
    }
}
