package pl.ebok.aws.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.delivery.Letter;
import pl.ebok.domain.delivery.PrintBatch;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The print batch in the exchange bucket: {@code outbound/print/<day>/<customer>/<document>.pdf} and, written last, a {@code .json}
 * with the address; the JSON is what the next step waits for.
 */
public final class S3PrintBatch implements PrintBatch {
    private final S3Client s3;
    private final String archiveBucket;
    private final String exchangeBucket;

    public S3PrintBatch(S3Client s3, String archiveBucket, String exchangeBucket) {
        this.s3 = s3;
        this.archiveBucket = archiveBucket;
        this.exchangeBucket = exchangeBucket;
    }

    @Override
    public void add(Letter letter) {
        String base = "outbound/print/" + letter.sentOn() + "/" + letter.buyer().customerNumber() + "/"
                + letter.document().documentId();
        byte[] pdf = s3.getObjectAsBytes(request ->
                        request.bucket(archiveBucket).key(letter.document().text()))
                .asByteArray();
        put(base + ".pdf", "application/pdf", pdf);
        put(base + ".json", "application/json", Json.write(slip(letter)).getBytes(StandardCharsets.UTF_8));
    }

    private void put(String key, String contentType, byte[] content) {
        s3.putObject(
                request -> request.bucket(exchangeBucket).key(key).contentType(contentType),
                RequestBody.fromBytes(content));
    }

    private static Map<String, @Nullable Object> slip(Letter letter) {
        Buyer buyer = letter.buyer();
        return Json.map(
                "document", letter.document().text(),
                "documentId", letter.document().documentId(),
                "customerNumber", buyer.customerNumber().value(),
                "sentOn", letter.sentOn().toString(),
                "name", buyer.name(),
                "addressLines",
                        List.of(
                                buyer.postalAddress().streetLine(),
                                buyer.postalAddress().cityLine()));
    }
}
