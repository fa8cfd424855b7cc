package pl.ebok.archive;

import com.amazonaws.services.lambda.runtime.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.documents.Documents;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.StreamImage;
import pl.ebok.aws.events.Batch;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.messages.DynamoPaperLetters;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.messages.PaperLetter;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Draws the letters that other functions asked for and hands them to the print: {@code outbound/letters/<day>/<customer>/<id>.pdf}
 * with a {@code .json} that holds name and address. The same letter again is written under the same name.
 */
public final class PaperLetterHandler extends EventFunction {
    private final Documents documents;
    private final S3Client s3;
    private final String bucket;
    private final Clock clock;

    public PaperLetterHandler() {
        this(Settings.ofEnvironment(), Clients.s3(), Clock.systemUTC());
    }

    PaperLetterHandler(Settings settings, S3Client s3, Clock clock) {
        this.documents = new Documents(SellerSetting.of(settings));
        this.s3 = s3;
        this.bucket = settings.text("EXCHANGE_BUCKET");
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        return Batch.ofStream(event, context, this::print);
    }

    private void print(Map<String, @Nullable Object> change) {
        PaperLetter letter = DynamoPaperLetters.read(StreamImage.item(
                new Fields(change).object("dynamodb").object("NewImage").raw()));
        LocalDate today = BusinessZone.today(clock);
        String base = "outbound/letters/" + today + "/" + letter.customer() + "/" + letter.id();
        put(base + ".pdf", "application/pdf", documents.letter(letter, today));
        put(base + ".json", "application/json", Json.write(slip(letter, today)).getBytes(StandardCharsets.UTF_8));
    }

    private void put(String key, String contentType, byte[] content) {
        s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
    }

    private static Map<String, @Nullable Object> slip(PaperLetter letter, LocalDate today) {
        return Json.map(
                "letterId", letter.id(),
                "customerNumber", letter.customer().value(),
                "sentOn", today.toString(),
                "name", letter.name(),
                "addressLines", List.of(letter.to().streetLine(), letter.to().cityLine()));
    }
}
