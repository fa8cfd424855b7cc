package pl.ebok.aws.events;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** An object that was stored in a bucket, as an S3 notification tells it; {@code key} is decoded. */
public record StoredObject(String bucket, String key, Instant at) {
    private static final int ANY_LENGTH = 4_096;

    /** The objects an event is about; none for S3's own test notification. */
    public static List<StoredObject> of(Map<String, @Nullable Object> event) {
        return Json.objects(event.get("Records")).stream()
                .map(Fields::new)
                .filter(each -> each.has("s3"))
                .map(StoredObject::of)
                .toList();
    }

    private static StoredObject of(Fields event) {
        Fields s3 = event.object("s3");
        String key = s3.object("object").text("key", ANY_LENGTH);
        Instant at = event.optionalInstant("eventTime");
        return new StoredObject(
                s3.object("bucket").text("name", ANY_LENGTH),
                URLDecoder.decode(key, StandardCharsets.UTF_8),
                at == null ? Instant.EPOCH : at);
    }
}
