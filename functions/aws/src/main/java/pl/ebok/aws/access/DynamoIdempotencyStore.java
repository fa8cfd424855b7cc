package pl.ebok.aws.access;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.IdempotencyStore;

/** Answers kept for a day in the access table; a claim without an answer lapses after half a minute. */
public final class DynamoIdempotencyStore implements IdempotencyStore {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final String SK = "ANSWER";

    private final Table table;
    private final Clock clock;

    public DynamoIdempotencyStore(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> claim(String key, String bodyHash) {
        Instant now = clock.instant();
        Item claim = item(key, bodyHash, now.plus(CLAIM));
        // The table deletes what has expired only some time later, so the claim looks at the time itself.
        return table.putIf(
                        claim,
                        "attribute_not_exists(pk) OR takenUntil <= :now",
                        Map.of(":now", fromN(Long.toString(now.toEpochMilli()))))
                .map(DynamoIdempotencyStore::kept);
    }

    @Override
    public void complete(String key, String bodyHash, ApiResponse response) {
        table.put(item(key, bodyHash, clock.instant().plus(KEPT))
                .with("status", response.status())
                .withTexts("headers", response.headers())
                .with("body", response.body()));
    }

    @Override
    public void release(String key) {
        table.delete(pk(key), SK);
    }

    private static Item item(String key, String bodyHash, Instant takenUntil) {
        return Item.of(pk(key), SK)
                .with("bodyHash", bodyHash)
                .with("takenUntil", takenUntil.toEpochMilli())
                .expiresAt(takenUntil);
    }

    private static Kept kept(Item item) {
        return new Kept(
                item.text("bodyHash"),
                item.has("status")
                        ? Optional.of(new ApiResponse(
                                Math.toIntExact(item.number("status")), item.textMap("headers"), item.text("body")))
                        : Optional.empty());
    }

    /** Of the same length whatever path the call had. */
    private static String pk(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "ANSWER#" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
